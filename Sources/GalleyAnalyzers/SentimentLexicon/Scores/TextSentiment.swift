// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The sentiment of a text, with its explanation.
struct TextSentiment: Sendable {
    /// The four scores.
    let scores: SentimentScores
    /// How many words the text has.
    let words: Int
    /// The entries that were found, in the order of the text, and what each contributed.
    let hits: [EntryHit]
    /// An explanation of every hit, and one without a span of the punctuation.
    ///
    /// Their contributions add up to the sum from which the compound score is computed. Empty
    /// unless explanations are wanted.
    var explanations: [Explanation] = []
    /// The sum of every sentence, in the order of the text; empty in modes that do not divide
    /// sentences.
    var sums: [Double] = []

    /// The compound score of every sentence.
    var sentences: [Double] { sums.map(SentimentScores.compound) }

    /// The sentiment of a text without words.
    static let none = TextSentiment(
        scores: SentimentScores(of: [], words: 0, emphasis: 0), words: 0, hits: [])
}

/// The course of the sentiment through a text: the mean score of the sentences in each fifth of it.
struct SentimentArc: Sendable, Equatable {
    /// The number of parts that a text is divided into.
    static let parts = 5

    /// The mean compound score of every part, in the order of the text.
    let means: [Double]

    /// The arc of a text; nil if it has fewer sentences than an arc has parts.
    ///
    /// Sentences are divided by their number, so that parts differ by at most one sentence.
    init?(_ sentences: [Double]) {
        guard sentences.count >= Self.parts else { return nil }
        means = (0..<Self.parts).map { part in
            let first = part * sentences.count / Self.parts
            let next = (part + 1) * sentences.count / Self.parts
            let sum = sentences[first..<next].reduce(0, +)
            return (sum / Double(next - first)).rounded(toDecimals: 4)
        }
    }

    /// The names of the measures that hold the parts.
    static let measures = (1...parts).map { "arc_\($0)" }
}
