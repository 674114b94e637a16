// SPDX-License-Identifier: Apache-2.0
import GalleyCore

/// The sentiment of a text and how it came about.
struct TextSentiment: Sendable {
    /// The four scores.
    let scores: SentimentScores
    /// How many words the text has.
    let words: Int
    /// How many of them have an entry in the lexicon.
    let hits: Int
    /// A line for every hit and one, without a span, for punctuation; their contributions add up to
    /// the sum from which the compound score is made.
    let explanations: [Explanation]
}
