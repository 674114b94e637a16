// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Formats diagnostics for a human reader: position and message, the line with carets below it, and
/// advice.
package struct DiagnosticText {
    private let source: PipelineSource

    /// The maximum number of faults that are shown.
    package static let maximumCount = 100

    /// Makes a formatter for the diagnostics of one file.
    package init(_ source: PipelineSource) {
        self.source = source
    }

    /// Returns the text of diagnostics in the order of the file, with a blank line between them.
    package func render(_ diagnostics: [Diagnostic]) -> String {
        let ordered = diagnostics.inOrder()
        var text = ordered.prefix(Self.maximumCount).map(render).joined(separator: "\n")
        let rest = ordered.count - Self.maximumCount
        if rest > 0 {
            let number = ordered.count < FaultList.limit ? "\(rest)" : "many"
            text += "\n\(source.name.shown(limit: 4096)): and \(number) more\n"
        }
        return text
    }

    /// Returns the text of one diagnostic.
    package func render(_ diagnostic: Diagnostic) -> String {
        let kind = diagnostic.severity.rawValue
        let title = "\(kind): \(diagnostic.message) [\(diagnostic.code.rawValue)]"
        var lines = place(title, at: diagnostic.range)
        lines += details(of: diagnostic).map { gutter("=") + " " + $0 }
        for related in diagnostic.related {
            lines += place("note: \(related.message)", at: related.range)
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private func details(of diagnostic: Diagnostic) -> [String] {
        [
            diagnostic.expected.map { "expected \($0)" },
            diagnostic.suggestion.map { "did you mean \($0.quoted)?" },
            diagnostic.help,
            diagnostic.endsSearch ? "the check stopped here" : nil,
        ].compactMap { $0 }
    }

    private func place(_ title: String, at range: YAMLRange) -> [String] {
        let name = source.name.shown(limit: 4096)
        let head = "\(name):\(range.start.line):\(range.start.column): \(title)"
        let line = source.line(range.start.line)
        guard !source.bytes.isEmpty else { return [head] }
        let isOneLine = range.end.line == range.start.line
        let excerpt = ExcerptLine(
            line: line, start: range.start.column - 1,
            end: isOneLine ? range.end.column - 1 : line.count)
        return [
            head,
            gutter("\(range.start.line)") + " | " + excerpt.text,
            gutter("") + " | " + excerpt.underline,
        ]
    }

    private func gutter(_ text: String) -> String {
        String(repeating: " ", count: max(0, 5 - text.count)) + text
    }
}

/// A line of the file, with the carets that underline a part of it.
private struct ExcerptLine {
    /// The line as it is displayed.
    let text: String
    /// The spaces and carets below the line.
    let underline: String

    /// Makes an excerpt of a line in which the bytes from offset `start` up to, but not including,
    /// offset `end` are underlined.
    ///
    /// An empty range is underlined with one caret. A line of more than 100 columns is shortened to
    /// the part around the range.
    init(line: ArraySlice<UInt8>, start: Int, end: Int) {
        let near = Self.part(of: line, round: start)
        let cells = Self.cells(of: near, offset: near.startIndex - line.startIndex)
        let first = cells.firstIndex { $0.end > start } ?? cells.count
        let last = cells[first...].firstIndex { $0.start >= end } ?? cells.count
        let marked = first..<max(first + 1, last)
        let window = Self.window(cells, round: first)
        let shown = window.clamped(to: 0..<cells.count)
        let isCutBefore = shown.lowerBound > 0 || near.startIndex > line.startIndex
        let isCutAfter = shown.upperBound < cells.count || near.endIndex < line.endIndex
        let lead = isCutBefore ? "…" : ""
        let width = { (range: Range<Int>) in
            cells[range.clamped(to: shown)].reduce(0) { $0 + $1.width }
        }
        text = lead + cells[shown].map(\.text).joined() + (isCutAfter ? "…" : "")
        let indent = lead.count + width(shown.lowerBound..<max(first, shown.lowerBound))
        underline =
            String(repeating: " ", count: indent)
            + String(repeating: "^", count: max(1, width(marked)))
    }

    /// A character as it is displayed, with its range of bytes in the line.
    private struct Cell {
        let text: String
        let width: Int
        let start: Int
        let end: Int
    }

    private static let maximumWidth = 100
    private static let tab = "    "

    /// Returns the part of a very long line that can be shown.
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

    /// Returns the range of cells to show: all cells if they fit, otherwise about as many before
    /// the start of the fault as after it.
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
