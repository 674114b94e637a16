// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
import GalleyJSON

/// Counts words, or phrases of two or three words, and lists the most frequent ones.
public struct WordFrequency: Analyzer {
    /// The number of words that the report lists.
    public var top = 25
    /// The minimum length of a listed word in characters, as a reader counts them.
    public var minLength = 1
    /// The words that are not listed.
    public var stopWords = Resource.noStopWords
    /// Whether numbers count as words.
    public var numbers = true
    /// The number of words per phrase; 1 means that single words are counted.
    public var ngrams = 1

    private(set) var stopList = StopList()

    /// Makes the analyzer with the defaults of all options.
    public init() {}

    /// The options that a pipeline may set.
    public static var options: [AnalyzerOption<Self>] {
        [
            AnalyzerOption(
                "top", \.top, "The number of words or phrases to list.", in: 1...10_000),
            AnalyzerOption(
                "min_length", \.minLength,
                "Words with fewer characters, as a reader counts them, are not listed.",
                in: 1...100),
            AnalyzerOption(
                "stop_words", \.stopWords,
                "Words that are counted but not listed: one per line, # begins a comment.",
                bundled: [.noStopWords, .englishStopWords]),
            AnalyzerOption("numbers", \.numbers, "Whether numbers count as words."),
            AnalyzerOption(
                "ngrams", \.ngrams, "Words per phrase; 1 counts single words.", in: 1...3),
        ]
    }

    /// Reads the list of stop words.
    public mutating func load() throws(OptionFault) {
        stopList = try StopList(stopWords, option: "stop_words")
    }

    /// Measures the number of selected words, of all words in the text and of distinct selected
    /// words.
    public func examine(_ document: AnnotatedDocument) -> Evidence {
        let terms = words(of: document)
        let all = numbers ? document.allWordsCount : document.allWords.count(where: isCounted)
        return Evidence(measures: [
            "words": .count(terms.count),
            "words_all": .count(all),
            "distinct": .count(distinct(of: document).count),
        ])
    }

    /// Counts the document's words or phrases.
    public func collect(
        _ document: AnnotatedDocument, _ evidence: Evidence, into summary: inout WordCounts
    ) {
        guard ngrams == 1 else {
            return summary.add(document.phrases(of: ngrams, where: isCounted))
        }
        summary.add(words(of: document), distinct: distinct(of: document))
    }

    private func distinct(of document: AnnotatedDocument) -> [Term] {
        numbers ? document.distinctTerms : document.distinctTerms(of: words(of: document))
    }

    private func words(of document: AnnotatedDocument) -> [Term] {
        numbers ? document.terms : document.phrases(of: 1, where: isCounted)
    }

    /// Whether a word may be listed; a phrase is listed if all of its words may be listed.
    func isListed(_ word: some StringProtocol, _ unlisted: StopWords) -> Bool {
        word.utf8.count >= minLength
            && (minLength == 1 || GraphemeSegmenter.count(of: word) >= minLength)
            && !unlisted.contains(word)
    }

    /// Whether every word is listed.
    func listsAll(_ unlisted: StopWords) -> Bool { unlisted.count == 0 && minLength == 1 }

    private func isCounted(_ word: Word) -> Bool {
        numbers || word.kind != .number
    }
}

extension WordFrequency {
    /// The words or phrases that `galley diff` compares; stop words and short words are left out.
    public func termsForDiff(_ summary: WordCounts, _ policy: TokenizerPolicy) -> ComparedTerms? {
        let unlisted = StopWords(stopList, policy)
        guard !listsAll(unlisted) else { return ComparedTerms(summary.terms) }
        return ComparedTerms(summary.terms) { isListedTerm($0, unlisted) }
    }
}

extension WordFrequency {
    /// Describes the analyzer.
    public static let info = AnalyzerInfo(
        id: "word_frequency",
        summary: "Lists the most frequent words, or phrases of two or three words.",
        rationale: """
            Words are found at the word boundaries of UAX #29 and folded to lower case \
            (Unicode's full mapping), straight apostrophes and NFC; the pipeline's 'tokenizer' \
            can change the boundaries and the folding. Mentions and hashtags are words, \
            addresses are not; in scripts without spaces each pair of neighbouring characters is \
            a word. The measures count every word, including stop words and short words; \
            stop_words and min_length only decide what the table lists. A phrase is two or three \
            words on one line with only spaces between them; it is listed if all of its words \
            would be listed. Words with equal counts are in the order of their UTF-8 bytes.
            """,
        layers: [Tokens.self],
        measures: [
            .count("words", "Words in the selected part of the text."),
            .count("words_all", "Words in the whole text, including repeats."),
            // This is a number and not a count, because adding up the distinct words of several
            // documents would count a word several times.
            .number(
                "distinct", "Distinct words in the selected part of the text.",
                decimals: 0),
        ],
        examples: examples)

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
                "the measures count words, whatever is listed", "New York, New York",
                options: ["ngrams": 2, "min_length": 4],
                measures: ["words": 4, "words_all": 4, "distinct": 2]),
        ]
    }
}
