// SPDX-License-Identifier: Apache-2.0

/// A place in a document's text, for people and for programs.
public struct RecordSpan: Sendable, Hashable {
    /// Line and column of the first byte, from 1.
    public let position: Position
    /// The bytes, from 0, end exclusive.
    public let range: ByteRange

    /// Names a place.
    package init(position: Position, range: ByteRange) {
        self.position = position
        self.range = range
    }
}
