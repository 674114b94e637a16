// SPDX-License-Identifier: Apache-2.0
public import GalleyCore

/// What `sentiment_lexicon` knows of all documents so far.
public struct SentimentSummary: AnalyzerSummary {
    /// Documents with a compound score of at least 0.05.
    private(set) var positive = 0
    /// Documents with a compound score of at most -0.05.
    private(set) var negative = 0
    /// All other documents.
    private(set) var neutral = 0
    /// Documents by their compound score, in tenths of the way from -1 to 1.
    private(set) var bins = [Int](repeating: 0, count: Self.binCount)
    /// The documents with the highest compound scores above zero.
    private(set) var mostPositive = TopDocuments(limit: Self.listed)
    /// The documents with the lowest compound scores below zero, negated.
    private(set) var mostNegative = TopDocuments(limit: Self.listed)
    /// The lexicon's entries, how often they occurred and what they contributed.
    var entries = EntryTotals()
    /// The languages of the documents for which there is no lexicon.
    var notScored = LabelTotals()

    static let binCount = 10
    private static let listed = 10
    /// Compound scores have four decimals; this many steps make one.
    private static let steps = 10_000
    /// The compound score, in steps, from which a document is positive: the cut of the VADER paper.
    private static let threshold = 500

    /// The summary of no document.
    public init() {}

    /// Counts a document by its compound score, which lies in -1…1.
    mutating func add(_ id: String, compound: Double) {
        let score = Int((compound * Double(Self.steps)).rounded())
        switch score {
        case Self.threshold...: positive += 1
        case ...(-Self.threshold): negative += 1
        default: neutral += 1
        }
        bins[min((score + Self.steps) * Self.binCount / (2 * Self.steps), Self.binCount - 1)] += 1
        if score > 0 { mostPositive.add(id, compound) }
        if score < 0 { mostNegative.add(id, -compound) }
    }

    /// Takes in another worker's summary.
    public mutating func merge(_ other: SentimentSummary, _ terms: TermTranslation) {
        positive += other.positive
        negative += other.negative
        neutral += other.neutral
        for index in bins.indices { bins[index] += other.bins[index] }
        mostPositive.merge(other.mostPositive)
        mostNegative.merge(other.mostNegative)
        entries.merge(other.entries)
        notScored.merge(other.notScored)
    }
}
