// SPDX-License-Identifier: Apache-2.0

/// A line of a page, as places in its UTF-8 bytes.
///
/// A line ends at `\n` and nowhere else. Its content is the line without the white space on either
/// side (a carriage return counts as white space), so a page with CRLF endings has the same
/// contents as one with LF.
public struct PageLine: Sendable, Hashable {
    /// The bytes of the content: empty for a blank line.
    public let content: Range<Int>

    /// The bytes of the whole line with its `\n` (the last line may have none).
    public let whole: Range<Int>

    /// Whether nothing but white space stands on the line.
    public var isBlank: Bool { content.isEmpty }
}
