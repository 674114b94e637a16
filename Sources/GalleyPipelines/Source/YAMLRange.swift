// SPDX-License-Identifier: Apache-2.0

/// A range of bytes in a pipeline file.
public struct YAMLRange: Sendable, Hashable {
    /// The position of the first byte.
    public let start: YAMLMark
    /// The position after the last byte; equal to `start` if the range is empty.
    public let end: YAMLMark

    /// The empty range at the beginning of a file.
    static let start = YAMLRange(
        start: YAMLMark(line: 1, column: 1, offset: 0), end: YAMLMark(line: 1, column: 1, offset: 0)
    )
}

/// A position in the bytes of a pipeline file.
public struct YAMLMark: Sendable, Hashable, Comparable {
    /// The line, counted from 1; LF, CRLF and a lone CR end a line.
    public let line: Int
    /// The column in UTF-8 bytes, counted from 1.
    public let column: Int
    /// The offset in bytes, counted from 0; the bytes of a byte order mark are counted, too.
    public let offset: Int

    /// Orders marks by their offsets.
    public static func < (left: YAMLMark, right: YAMLMark) -> Bool {
        left.offset < right.offset
    }
}
