// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

/// Counts words, or phrases of two or three of them, and lists the most frequent.
public struct WordFrequency: Analyzer {
    /// The number of words that the report lists.
    public var top = 25
    /// The least number of characters, as a reader counts them, of words that are listed.
    public var minLength = 1
    /// The words that are not listed.
    public var stopWords = Resource.noStopWords
    /// Whether numbers count as words.
    public var numbers = true
    /// Words per phrase; 1 counts single words.
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
                "stop_words", \.stopWords, "Words that are not listed: one to a line, # comments.",
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

    /// States the numbers of words, of all words and of different words.
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

    /// Whether a word is listed; a phrase is if all of its words are.
    func isListed(_ word: some StringProtocol, _ stopWords: StopWords) -> Bool {
        word.utf8.count >= minLength
            && (minLength == 1 || GraphemeSegmenter.count(of: word) >= minLength)
            && !stopWords.contains(word)
    }

    /// Whether every word is listed.
    func listsAll(_ stopWords: StopWords) -> Bool { stopWords.count == 0 && minLength == 1 }

    private func isCounted(_ word: Word) -> Bool {
        numbers || word.kind != .number
    }
}
