// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The sentiment of a text, with its explanation.
struct TextSentiment: Sendable {
    /// The four scores.
    let scores: SentimentScores
    /// How many words the text has.
    let words: Int
    /// The entries that were found, in the order of the text, with the contribution of each.
    let hits: [EntryHit]
    /// The explanations of all hits, and one explanation of the punctuation, which has no span.
    ///
    /// The contributions of the explanations add up to the sum from which the compound score is
    /// computed. The list is empty unless explanations are wanted.
    var explanations: [Explanation] = []
    /// For every sentence, the sum of its ratings, in the order of the text; empty in modes that do
    /// not divide the text into sentences.
    var sums: [Double] = []

    /// The compound score of every sentence.
    var sentences: [Double] { sums.map(SentimentScores.compound) }

    /// The sentiment of a text without words.
    static let none = TextSentiment(
        scores: SentimentScores(of: [], words: 0, emphasis: 0), words: 0, hits: [])
}

/// The course of the sentiment through a text, as the mean score of the sentences in each fifth of
/// the text.
struct SentimentArc: Sendable, Equatable {
    /// The number of parts that a text is divided into.
    static let parts = 5

    /// The mean compound score of every part, in the order of the text.
    let means: [Double]

    /// Computes the arc of a text from its sentence scores; nil if there are fewer than five
    /// sentences.
    ///
    /// The text is divided by the number of sentences, so that the lengths of parts differ by at
    /// most one sentence.
    init?(_ sentences: [Double]) {
        guard sentences.count >= Self.parts else { return nil }
        means = (0..<Self.parts).map { part in
            let first = part * sentences.count / Self.parts
            let next = (part + 1) * sentences.count / Self.parts
            let sum = sentences[first..<next].reduce(0, +)
            return (sum / Double(next - first)).rounded(toDecimals: 4)
        }
    }

    /// The names of the measures that contain the means of the parts.
    static let measures = (1...parts).map { "arc_\($0)" }
}
