// SPDX-License-Identifier: Apache-2.0

/// How the sentiment moves through a text: the mean scores of the sentences in each fifth of it.
struct SentimentArc: Sendable, Equatable {
    /// How many parts a text is divided into.
    static let parts = 5

    /// The mean compound score of every part, in the order of the text.
    let means: [Double]

    /// The arc of a text; nil if it has fewer sentences than an arc has parts.
    ///
    /// A sentence belongs to the part in which its number lies, so parts differ by one sentence.
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
