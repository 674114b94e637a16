// SPDX-License-Identifier: Apache-2.0
import GalleyCore

/// The sentiment of a text and how it came about.
struct TextSentiment: Sendable {
    /// The four scores.
    let scores: SentimentScores
    /// How many words the text has.
    let words: Int
    /// The entries that were found, in the order of the text, and what each contributed.
    let hits: [EntryHit]
    /// A line for every hit and one, without a span, for punctuation.
    ///
    /// Their contributions add up to the sum from which the compound score is made. Empty unless
    /// somebody asked for them.
    var explanations: [Explanation] = []
    /// The sum of every sentence, in the order of the text; empty where sentences are not looked at.
    var sums: [Double] = []

    /// The compound score of every sentence.
    var sentences: [Double] { sums.map(SentimentScores.compound) }

    /// That of a text without words.
    static let none = TextSentiment(
        scores: SentimentScores(of: [], words: 0, emphasis: 0), words: 0, hits: [])
}
