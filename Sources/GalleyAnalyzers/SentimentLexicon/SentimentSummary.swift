// SPDX-License-Identifier: Apache-2.0
public import GalleyCore

/// The summary of `sentiment_lexicon`: the distribution of the scores, and the contribution of each
/// entry.
public struct SentimentSummary: AnalyzerSummary {
    /// How many documents have a compound score of at least 0.05.
    private(set) var positive = 0
    /// How many documents have a compound score of at most -0.05.
    private(set) var negative = 0
    /// How many documents have a compound score between -0.05 and 0.05.
    private(set) var neutral = 0
    /// How many documents have a compound score in each of ten equal parts of the range from -1 to
    /// 1.
    private(set) var bins = [Int](repeating: 0, count: Self.binCount)
    /// The documents with the highest compound scores above zero.
    private(set) var mostPositive = TopDocuments(limit: Self.listed)
    /// The documents with the lowest compound scores below zero, negated.
    private(set) var mostNegative = TopDocuments(limit: Self.listed)
    /// How often each entry of the lexicon occurred, and how much it contributed in total.
    var entries = EntryTotals()
    /// How many documents have a score although their language is not known.
    var undetermined = 0
    /// How many documents were not scored because of their language, by language.
    var notScored = LabelTotals()

    /// How many documents have a score.
    var scored: Int { positive + neutral + negative }

    static let binCount = 10
    private static let listed = 10
    /// The number of steps from 0 to 1 in which scores are counted, because compound scores have
    /// four decimals.
    private static let steps = 10_000
    /// The minimum compound score of a positive document, in steps, as in the VADER paper.
    private static let threshold = 500

    /// Makes an empty summary.
    public init() {}

    /// Counts a document by its compound score, which is in -1…1.
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

    /// Adds another worker's summary.
    public mutating func merge(_ other: SentimentSummary, _ terms: TermTranslation) {
        positive += other.positive
        negative += other.negative
        neutral += other.neutral
        for index in bins.indices { bins[index] += other.bins[index] }
        mostPositive.merge(other.mostPositive)
        mostNegative.merge(other.mostNegative)
        undetermined += other.undetermined
        entries.merge(other.entries)
        notScored.merge(other.notScored)
    }
}
