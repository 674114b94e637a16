// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
import GalleyJSON

extension WordFrequency {
    /// Describes the analyzer.
    public static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "word_frequency",
            summary: "Lists the most frequent words, or phrases of two or three words.",
            rationale: """
                Words are divided at the boundaries of UAX #29 and folded: small letters by \
                Unicode's full lower-casing, curly apostrophes as straight ones, NFC; the pipeline's \
                'tokenizer' can say otherwise. Mentions and hashtags are words, addresses are not; in \
                scripts without spaces each two neighbouring characters are a word. The measures count \
                every word, stop words and short words too; stop_words and min_length only decide \
                what the table lists. A phrase is two or three words on one line with nothing but \
                spaces between them; it is listed if all of its words are. Equal counts stand in \
                the order of the words' UTF-8 bytes.
                """,
            reads: [Tokens.self],
            measures: [
                .count("words", "Words in the part of the text that is looked at."),
                .count("words_all", "Words in the whole text, repeats and all."),
                // A number, not a count: different words of documents do not add up to those of all.
                .number(
                    "distinct", "Different words in the part of the text that is looked at.",
                    decimals: 0),
            ],
            examples: examples)
    }

    private static var examples: [Example] {
        [
            Example(
                "capitals and curly apostrophes are folded", "Don’t panic. DON'T panic!",
                measures: ["words": 4, "words_all": 4, "distinct": 2]),
            Example(
                "every script is folded", "ΟΔΟΣ, οδος; ÉTÉ, été; 語 語",
                measures: ["words": 6, "words_all": 6, "distinct": 3]),
            Example(
                "mentions and hashtags are words, addresses are not",
                "@Jane on #news: https://example.org/a",
                measures: ["words": 3, "words_all": 3, "distinct": 3]),
            Example(
                "scripts without spaces are counted by pairs of characters", "東京都 東京",
                measures: ["words": 3, "words_all": 3, "distinct": 2]),
            Example(
                "numbers count as words", "In 2024 it rose by 3.5 %",
                measures: ["words": 6, "words_all": 6, "distinct": 6]),
            Example(
                "numbers can be left out", "In 2024 it rose by 3.5 %", options: ["numbers": false],
                measures: ["words": 4, "words_all": 4, "distinct": 4]),
            Example(
                "stop words are counted but not listed", "The cat and the dog",
                options: ["stop_words": "english"],
                measures: ["words": 5, "words_all": 5, "distinct": 4]),
            Example(
                "the measures are of words, whatever is listed", "New York, New York",
                options: ["ngrams": 2, "min_length": 4],
                measures: ["words": 4, "words_all": 4, "distinct": 2]),
        ]
    }
}
