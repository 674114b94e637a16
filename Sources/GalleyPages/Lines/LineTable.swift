// SPDX-License-Identifier: Apache-2.0

/// The lines of a page, in order; the line at index 0 has the number 1.
public struct LineTable: Sendable {
    /// The lines, blank ones included.
    public private(set) var lines: [PageLine] = []

    /// The indices of the lines that are not blank, in order.
    public private(set) var filled: [Int] = []

    /// Cuts `bytes`, the UTF-8 bytes of a page, into lines.
    public init(_ bytes: borrowing Span<UInt8>) {
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
