// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// A line of the file beside the line that underlines a part of it.
struct ExcerptLine {
    /// The line as a terminal shows it.
    let text: String
    /// Blanks and carets that stand under it.
    let underline: String

    /// Shows a line with the bytes from `start` up to `end` (from 0) underlined; a caret stands even
    /// under an empty range, and a line of more than 100 columns is cut round it.
    init(line: ArraySlice<UInt8>, start: Int, end: Int) {
        let near = Self.part(of: line, round: start)
        let cells = Self.cells(of: near, offset: near.startIndex - line.startIndex)
        let first = cells.firstIndex { $0.end > start } ?? cells.count
        let last = cells[first...].firstIndex { $0.start >= end } ?? cells.count
        let marked = first..<max(first + 1, last)
        let window = Self.window(cells, round: first)
        let shown = window.clamped(to: 0..<cells.count)
        let isCutBefore = shown.lowerBound > 0 || near.startIndex > line.startIndex
        let isCutBehind = shown.upperBound < cells.count || near.endIndex < line.endIndex
        let lead = isCutBefore ? "…" : ""
        let width = { (range: Range<Int>) in
            cells[range.clamped(to: shown)].reduce(0) { $0 + $1.width }
        }
        text = lead + cells[shown].map(\.text).joined() + (isCutBehind ? "…" : "")
        let indent = lead.count + width(shown.lowerBound..<max(first, shown.lowerBound))
        underline =
            String(repeating: " ", count: indent)
            + String(repeating: "^", count: max(1, width(marked)))
    }

    /// A character as it is shown, with the bytes that it stands for.
    private struct Cell {
        let text: String
        let width: Int
        let start: Int
        let end: Int
    }

    private static let maximumWidth = 100
    private static let tab = "    "

    /// The bytes of a line that can be seen at all; the rest of a very long one is not looked at.
    private static func part(of line: ArraySlice<UInt8>, round start: Int) -> ArraySlice<UInt8> {
        let center = min(line.startIndex + start, line.endIndex)
        var low = max(line.startIndex, center - maximumBytes)
        while low > line.startIndex, line[low] & 0xC0 == 0x80 { low -= 1 }
        var high = min(line.endIndex, center + maximumBytes)
        while high < line.endIndex, line[high] & 0xC0 == 0x80 { high += 1 }
        return line[low..<high]
    }

    private static let maximumBytes = 600

    private static func cells(of line: ArraySlice<UInt8>, offset start: Int) -> [Cell] {
        var offset = start
        return String(decoding: line, as: UTF8.self).map { character in
            let start = offset
            offset += character.utf8.count
            let text = character == "\t" ? tab : character.visible
            return Cell(
                text: text, width: DisplayWidth.columns(of: text), start: start, end: offset)
        }
    }

    /// The cells to show: all if they fit, else as many before the fault as behind its beginning.
    private static func window(_ cells: [Cell], round center: Int) -> Range<Int> {
        let total = cells.reduce(0) { $0 + $1.width }
        guard total > maximumWidth else { return 0..<cells.count }
        var low = min(center, cells.count)
        var high = low
        var width = 0
        while width < maximumWidth {
            let canLower = low > 0 && (high - center >= center - low || high == cells.count)
            if canLower {
                low -= 1
                width += cells[low].width
            } else if high < cells.count {
                width += cells[high].width
                high += 1
            } else {
                break
            }
        }
        return low..<high
    }
}
