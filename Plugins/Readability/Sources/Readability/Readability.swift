// SPDX-License-Identifier: Apache-2.0

public import Galley

/// Rates how hard English texts are to read.
public struct Readability: Analyzer {
    /// The minimum number of words of a text that is rated.
    public var leastWords = 30

    /// Makes the analyzer with its default options.
    public init() {}

    /// The options that a pipeline can set.
    public static let options = [
        AnalyzerOption<Self>(
            "least_words", \.leastWords, "The minimum number of words of a text that is rated.",
            in: 1...10_000)
    ]

    /// The description of the analyzer.
    public static let info = AnalyzerInfo(
        id: "readability", summary: "Rates how hard English texts are to read.",
        rationale: """
            Flesch's reading ease ranges from about 0 (hard) to 100 (easy); Flesch–Kincaid and SMOG \
            are grades in years of school; LIX ranges from about 20 (easy) to 60 (hard) and suits other \
            languages too. Syllables are counted by rules of English spelling, which are right for 98 \
            of 100 words of running text. Numbers do not count as words. SMOG is intended for texts \
            of at least 30 sentences.
            """,
        layers: [Tokens.self, Sentences.self],
        measures: [
            .number("flesch", "Flesch's reading ease.", decimals: 2),
            .number("flesch_kincaid", "The Flesch–Kincaid grade level.", decimals: 2),
            .number("smog", "McLaughlin's SMOG grade.", decimals: 2),
            .number("lix", "Björnsson's LIX.", decimals: 2),
            .count("syllables", "Syllables."),
        ],
        examples: [
            Example(
                "a primer", "The cat sat on the mat.", options: ["least_words": 1],
                measures: ["flesch": 116.15, "flesch_kincaid": -1.45, "lix": 6, "syllables": 6]),
            Example(
                "an office",
                "Administrative authorities reconsidered the applicability of regulations.",
                options: ["least_words": 1],
                measures: ["syllables": 25, "flesch": -102.41, "lix": 78.43, "smog": 15.9]),
            Example("too short to be rated", "The cat sat on the mat."),
        ])

    /// Counts words, syllables and sentences, and applies the formulas.
    public func examine(_ document: AnnotatedDocument) -> Evidence {
        let counter = SyllableCounter()
        var counts = TextCounts()
        var starts: [Int] = []
        for word in document.words {
            let text = document[word.range]
            guard text.contains(where: \.isLetter) else { continue }
            starts.append(word.range.lowerBound)
            counts.add(letters: text.count(where: \.isLetter), syllables: counter.count(text))
        }
        counts.sentences = Self.sentences(document.sentences, withWordsAt: starts)
        guard counts.words >= leastWords else { return Evidence() }
        return Evidence(measures: counts.measures)
    }

    /// Returns the number of sentences that contain a word; a line of dots is not counted.
    private static func sentences(_ sentences: Sentences, withWordsAt starts: [Int]) -> Int {
        var (found, next) = (0, 0)
        for sentence in sentences {
            let first = next
            while next < starts.count, starts[next] < sentence.upperBound { next += 1 }
            if next > first { found += 1 }
        }
        return found
    }
}
