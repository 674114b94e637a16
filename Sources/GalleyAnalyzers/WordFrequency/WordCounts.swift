// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

/// The summary of `word_frequency`: how often each word or phrase occurred, and in how many
/// documents.
public struct WordCounts: AnalyzerSummary {
    private var counts = TermCounts()

    /// Makes empty counts.
    public init() {}

    /// Adds another worker's counts.
    public mutating func merge(_ other: WordCounts, _ terms: TermTranslation) {
        counts.merge(other.counts, terms)
    }

    /// Adds one document's words or phrases.
    mutating func add(_ terms: [Term]) { counts.add(terms) }

    /// Adds one document's words; the caller already knows which distinct words are among them.
    mutating func add(_ words: [Term], distinct: [Term]) { counts.add(words, distinct: distinct) }

    /// The counts of each word or phrase.
    var terms: TermCounts { counts }

    /// The total number of occurrences of all words or phrases.
    var total: Int { counts.total }

    /// The number of distinct words or phrases.
    var distinct: Int { counts.distinct }

    /// Returns the most frequent words or phrases that pass a test, and the number of all that pass
    /// the test.
    func ranking(
        _ vocabulary: Vocabulary, limit: Int, where isListed: ((String) -> Bool)?
    ) -> (terms: [RankedTerm], total: Int) {
        counts.ranking(vocabulary, limit: limit, where: isListed)
    }
}
