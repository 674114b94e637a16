// SPDX-License-Identifier: Apache-2.0

/// A place in the bytes of a pipeline file.
package struct YAMLMark: Sendable, Hashable, Comparable {
    /// The line, from 1; LF, CRLF and a lone CR end a line.
    package let line: Int
    /// The column, from 1, in bytes of UTF-8.
    package let column: Int
    /// The byte, from 0, counted from the start of the file (a byte order mark included).
    package let offset: Int

    /// Orders marks as they stand in the file.
    package static func < (left: YAMLMark, right: YAMLMark) -> Bool {
        left.offset < right.offset
    }
}
