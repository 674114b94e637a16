// SPDX-License-Identifier: Apache-2.0

/// A labelled range that a reader or an analyzer leaves for later analyzers.
public struct Mark: Sendable, Hashable {
    /// What the range is, such as `repeated`, `widget`, `headline` or `caption`.
    public let label: String
    /// The range in UTF-8 bytes of the document's text.
    public let range: ByteRange

    /// Labels a range.
    public init(_ label: String, _ range: ByteRange) {
        self.label = label
        self.range = range
    }
}
