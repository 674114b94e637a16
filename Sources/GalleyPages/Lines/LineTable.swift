// SPDX-License-Identifier: Apache-2.0

/// The lines of a page, in order.
struct LineTable: Sendable {
    /// All lines, including blank ones.
    private(set) var lines: [PageLine] = []

    /// The indices of the lines that are not blank, in order.
    private(set) var filled: [Int] = []

    /// Cuts `bytes`, the UTF-8 bytes of a page, into lines.
    init(_ bytes: borrowing Span<UInt8>) {
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count && bytes[end] != UInt8(ascii: "\n") { end += 1 }
            append(start: start, end: end, in: bytes)
            start = end + 1
        }
    }

    private mutating func append(start: Int, end: Int, in bytes: borrowing Span<UInt8>) {
        let content = WhiteSpace.trimming(start..<end, of: bytes)
        if !content.isEmpty { filled.append(lines.count) }
        lines.append(PageLine(content: content, whole: start..<min(end + 1, bytes.count)))
    }
}

/// A line of a page, as ranges of the page's UTF-8 bytes.
///
/// Only `\n` ends a line. The content is the line without the white space at both ends. A carriage
/// return counts as white space, so a page with CRLF line endings has the same contents as one with
/// LF.
package struct PageLine: Sendable, Hashable {
    /// The bytes of the content; empty for a blank line.
    package let content: Range<Int>

    /// The bytes of the whole line, including its `\n`, which the last line may lack.
    package let whole: Range<Int>

    /// Whether the line contains only white space.
    package var isBlank: Bool { content.isEmpty }
}

/// White space at the ends of a line: Unicode's `White_Space`, the zero-width space and the byte
/// order mark.
private enum WhiteSpace {
    /// Returns the part of `range` without the white space at both ends.
    static func trimming(_ range: Range<Int>, of bytes: borrowing Span<UInt8>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end {
            let width = leading(at: start, before: end, in: bytes)
            if width == 0 { break }
            start += width
        }
        while start < end {
            let width = trailing(before: end, from: start, in: bytes)
            if width == 0 { break }
            end -= width
        }
        return start..<end
    }

    /// The length in bytes of the white space character that begins at `index`; 0 if there is none.
    private static func leading(
        at index: Int, before end: Int, in bytes: borrowing Span<UInt8>
    ) -> Int {
        let byte = bytes[index]
        if byte < 0x80 { return isASCIISpace(byte) ? 1 : 0 }
        if byte == 0xC2, index + 1 < end { return isLatinSpace(bytes[index + 1]) ? 2 : 0 }
        guard index + 2 < end else { return 0 }
        return isWideSpace(byte, bytes[index + 1], bytes[index + 2]) ? 3 : 0
    }

    /// The length in bytes of the white space character that ends before `index`; 0 if there is
    /// none.
    private static func trailing(
        before index: Int, from start: Int, in bytes: borrowing Span<UInt8>
    ) -> Int {
        let byte = bytes[index - 1]
        if byte < 0x80 { return isASCIISpace(byte) ? 1 : 0 }
        if index - 2 >= start, bytes[index - 2] == 0xC2 { return isLatinSpace(byte) ? 2 : 0 }
        guard index - 3 >= start else { return 0 }
        return isWideSpace(bytes[index - 3], bytes[index - 2], byte) ? 3 : 0
    }

    private static func isASCIISpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
    }

    /// Whether a byte after 0xC2 is that of U+0085 (next line) or U+00A0 (no-break space).
    private static func isLatinSpace(_ second: UInt8) -> Bool {
        second == 0x85 || second == 0xA0
    }

    /// Whether three bytes encode U+1680, U+2000…U+200B, U+2028, U+2029, U+202F, U+205F, U+3000 or
    /// U+FEFF.
    private static func isWideSpace(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        switch (first, second) {
        case (0xE1, 0x9A): third == 0x80
        case (0xE2, 0x80): third <= 0x8B || third == 0xA8 || third == 0xA9 || third == 0xAF
        case (0xE2, 0x81): third == 0x9F
        case (0xE3, 0x80): third == 0x80
        case (0xEF, 0xBB): third == 0xBF
        default: false
        }
    }
}
