// SPDX-License-Identifier: Apache-2.0
import GalleyCore

/// The sentiment of a text and how it came about.
struct TextSentiment: Sendable {
    /// The four scores.
    let scores: SentimentScores
    /// How many words the text has.
    let words: Int
    /// How many rated words and phrases were found.
    let hits: Int
    /// A line for every hit and one, without a span, for punctuation; their contributions add up to
    /// the sum from which the compound score is made.
    let explanations: [Explanation]
    /// The compound score of every sentence, in the order of the text; empty where sentences are not
    /// looked at.
    var sentences: [Double] = []

    /// That of a text without words.
    static let none = TextSentiment(
        scores: SentimentScores(of: [], words: 0, emphasis: 0), words: 0, hits: 0,
        explanations: [])
}
