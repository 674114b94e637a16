// SPDX-License-Identifier: Apache-2.0

/// A proposed change: the bytes of a range give way to a text.
public struct Edit: Sendable, Hashable {
    /// The bytes that go, in the document's text.
    public let range: ByteRange
    /// What comes in their place; empty: the range is deleted.
    public let replacement: String

    /// Proposes to put `replacement` in the place of `range`.
    public init(_ range: ByteRange, replacement: String = "") {
        self.range = range
        self.replacement = replacement
    }
}
