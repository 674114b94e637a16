// SPDX-License-Identifier: Apache-2.0

/// The lines of code blocks of a text, as ranges of bytes.
///
/// A block is a fenced one or, in Markdown, an indented one, as CommonMark defines them.
package struct CodeRanges: Sendable {
    /// The ranges, in order.
    private var ranges: [Range<Int>] = []

    /// Finds the blocks.
    ///
    /// - Parameters:
    ///   - bytes: the text in UTF-8.
    ///   - isMarkdown: whether indented lines are code, and fences without an end too.
    package init(_ bytes: borrowing Span<UInt8>, isMarkdown: Bool) {
        let table = LineTable(bytes)
        for line in CodeLines.find(table, of: bytes, isMarkdown: isMarkdown) {
            let whole = table.lines[line].whole
            if let last = ranges.last, last.upperBound == whole.lowerBound {
                ranges[ranges.count - 1] = last.lowerBound..<whole.upperBound
            } else {
                ranges.append(whole)
            }
        }
    }

    /// Whether the byte at an offset is in a code block.
    package func contains(_ offset: Int) -> Bool {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = low + (high - low) / 2
            if ranges[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].lowerBound <= offset
    }
}
