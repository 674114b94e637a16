// SPDX-License-Identifier: Apache-2.0

/// A number about the whole run or one group; gates compare figures.
public struct Figure: Sendable, Hashable {
    /// The name, such as `word_frequency.words` or `sentiment_lexicon.compound.mean`.
    public let name: String
    /// The value.
    public let value: ReportValue

    /// Makes a figure.
    public init(_ name: String, _ value: ReportValue) {
        self.name = name
        self.value = value
    }
}
