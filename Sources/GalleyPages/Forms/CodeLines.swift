// SPDX-License-Identifier: Apache-2.0

/// Finds the lines of code blocks as CommonMark defines them.
///
/// A fenced block begins with a line of at least three backticks or tildes and ends with such a
/// line of the same character that is at least as long (CommonMark 0.31.2, section 4.5). Except in
/// Markdown, a fence without an end is not a block. An indented block is a run of lines that are
/// indented by at least four spaces or a tab, after a blank line and outside of a list (section
/// 4.4).
enum CodeLines {
    /// Returns the indices of the lines of code, fences included, in order.
    static func find(
        _ table: LineTable, of bytes: borrowing Span<UInt8>, isMarkdown: Bool
    ) -> [Int] {
        var code: [Int] = []
        var open: (fence: Fence, line: Int)?
        var outside = IndentedLines()
        for line in table.filled {
            let content = table.lines[line].content
            let indent = indent(table.lines[line], of: bytes)
            let fence = indent < 4 ? Fence(content, of: bytes) : nil
            if let start = open {
                if let fence, fence.closes(start.fence) {
                    code += Array(start.line...line)
                    open = nil
                }
            } else if let fence {
                open = (fence, line)
            } else if isMarkdown, outside.isCode(line, indent, content, of: bytes) {
                code.append(line)
            }
        }
        if isMarkdown, let start = open { code += Array(start.line..<table.lines.count) }
        return code
    }

    /// Returns the number of columns before the content of a line; a tab ends at a multiple of 4.
    private static func indent(_ line: PageLine, of bytes: borrowing Span<UInt8>) -> Int {
        var columns = 0
        for index in line.whole.lowerBound..<line.content.lowerBound {
            switch bytes[index] {
            case 0x20: columns += 1
            case 0x09: columns += 4 - columns % 4
            default: return columns
            }
        }
        return columns
    }
}

/// A line that opens or closes a fenced block.
private struct Fence {
    private let character: UInt8
    private let length: Int
    /// Whether the line contains only the fence.
    private let isBare: Bool

    /// Reads the content of a line; nil if the line is not a fence.
    init?(_ content: Range<Int>, of bytes: borrowing Span<UInt8>) {
        guard let start = content.first, bytes[start] == 0x60 || bytes[start] == 0x7E else {
            return nil
        }
        var end = start
        while end < content.upperBound, bytes[end] == bytes[start] { end += 1 }
        guard end - start >= 3 else { return nil }
        character = bytes[start]
        length = end - start
        isBare = end == content.upperBound
        // If the text after the backticks contains another backtick, the line is not a fence but
        // has inline code.
        for index in end..<content.upperBound where character == 0x60 && bytes[index] == 0x60 {
            return nil
        }
    }

    /// Whether this line closes the block that another line opens.
    func closes(_ opening: Fence) -> Bool {
        isBare && character == opening.character && length >= opening.length
    }
}

/// Finds indented code; all lines that are not blank must be passed to it in order.
private struct IndentedLines {
    private var last = -2
    private var wasCode = false
    private var isInList = false

    /// Reads a line and returns whether it is code.
    mutating func isCode(
        _ line: Int, _ indent: Int, _ content: Range<Int>, of bytes: borrowing Span<UInt8>
    ) -> Bool {
        let followsBlank = line > last + 1
        let isCode = indent >= 4 && !isInList && (followsBlank || wasCode)
        if indent < 4 { isInList = Self.isListItem(content, of: bytes) || isInList && indent > 0 }
        last = line
        wasCode = isCode
        return isCode
    }

    /// Whether a line begins with a bullet or with a number and a full stop or bracket.
    private static func isListItem(
        _ content: Range<Int>, of bytes: borrowing Span<UInt8>
    ) -> Bool {
        var index = content.lowerBound
        while index < content.upperBound, bytes[index] &- 0x30 < 10 { index += 1 }
        guard index < content.upperBound,
            index + 1 == content.upperBound || bytes[index + 1] == 0x20
        else { return false }
        return index > content.lowerBound
            ? bytes[index] == 0x2E || bytes[index] == 0x29
            : [0x2A, 0x2B, 0x2D].contains(bytes[index])
    }
}
