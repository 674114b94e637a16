// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// A table drawn for a terminal.
///
/// The caption is written where the heading of the first column would be, so a table needs only one
/// line besides its rows. Numbers are aligned right; bars for the first column of role `bar` or
/// `line` are drawn at the end of each row.
struct TerminalTable {
    private static let leastText = 10
    private static let mostNumber = 24
    private static let leastHeading = 20
    private static let mostHeadingLines = 3
    private static let leastBar = 8
    private static let mostBar = 24

    private let table: Table
    private let rows: [[String]]
    private let shown: ArraySlice<[ReportValue]>
    private let width: Int

    /// Prepares a table.
    ///
    /// - Parameters:
    ///   - table: the table.
    ///   - limit: the maximum number of rows.
    ///   - width: the width in columns.
    init(_ table: Table, rows limit: Int, width: Int) {
        self.table = table
        self.width = width
        shown = table.rows.prefix(limit)
        rows = shown.map { $0.map { SafeText.line($0.text) } }
    }

    /// The lines of a table with all its columns: if they do not fit, the table is continued below,
    /// with its first columns repeated.
    ///
    /// - Parameters:
    ///   - keys: the number of first columns that are repeated.
    ///   - limit: the maximum number of rows.
    static func wholeLines(
        _ table: Table, keys: Int, rows limit: Int, width: Int
    ) -> [StyledText] {
        var rest = Array(table.columns.indices.dropFirst(keys))
        var lines: [StyledText] = []
        repeat {
            let all = table.selecting(Array(0..<min(keys, table.columns.count)) + rest)
            let fitting = TerminalTable(all, rows: limit, width: width).fitted.widths.count
            let count = min(max(fitting - keys, 1), rest.count)
            let piece = table.selecting(
                Array(0..<min(keys, table.columns.count)) + rest.prefix(count))
            if !lines.isEmpty { lines.append(StyledText()) }
            lines += TerminalTable(piece, rows: limit, width: width).lines
            rest.removeFirst(count)
        } while !rest.isEmpty
        return lines
    }

    /// The lines: caption and headings, then the rows.
    var lines: [StyledText] {
        guard !table.columns.isEmpty, !rows.isEmpty else {
            let title = SafeText.fitted(SafeText.line(table.title), columns: width - 6)
            return [StyledText("\(title): none", .faint)]
        }
        let fitted = fitted
        let caption = caption(columns: fitted.widths.count)
        let isMerged = isText(0) && DisplayWidth.columns(of: caption) <= fitted.widths[0]
        let title = isMerged ? [] : [StyledText(SafeText.fitted(caption, columns: width), .strong)]
        let body = rows.indices.map { line(rows[$0], fitted.widths) + bar($0, fitted.total) }
        return title + headings(isMerged ? caption : nil, fitted.widths) + body
    }

    /// The column widths; if there is too little room, the bars are left out before any column.
    private var fitted: ColumnWidths {
        let needs = needs
        let reserve = barColumn == nil ? 0 : Self.leastBar + ColumnWidths.gap
        let beside = ColumnWidths(needs, within: width - reserve)
        return beside.widths.count == needs.count ? beside : ColumnWidths(needs, within: width)
    }

    private func caption(columns: Int) -> String {
        var notes: [String] = []
        let total = max(table.total, table.rows.count)
        if shown.count < total {
            notes.append("\(NumberText.count(shown.count)) of \(NumberText.count(total))")
        }
        if columns < table.columns.count {
            notes.append("\(columns) of \(table.columns.count) columns")
        }
        return ([SafeText.line(table.title)] + notes).joined(separator: " · ")
    }

    private func isText(_ column: Int) -> Bool {
        switch table.columns[column].role {
        case .text, .word, .document: true
        case .number, .bar, .line: false
        }
    }

    private var needs: [ColumnWidths.Need] {
        table.columns.indices.map { column in
            let cells = rows.map { DisplayWidth.columns(of: $0[column]) }.max() ?? 0
            let heading = SafeText.line(table.columns[column].title)
            let whole = max(cells, DisplayWidth.columns(of: heading))
            let word = heading.split(separator: " ").map(DisplayWidth.columns).max() ?? 0
            guard isText(column) else {
                let cells = min(cells, Self.mostNumber)
                return .init(wanted: whole, least: max(cells, min(word, Self.leastHeading)))
            }
            // The first column is as wide as the caption if the caption is not too wide.
            let caption = column == 0 ? DisplayWidth.columns(of: caption(columns: .max)) : 0
            let wanted = caption <= width / 2 ? max(cells, caption, word) : whole
            return .init(wanted: wanted, least: min(wanted, Self.leastText))
        }
    }

    private var barColumn: Int? { table.columns.firstIndex { [.bar, .line].contains($0.role) } }

    /// The headings on up to three lines; the caption is on the last of these lines.
    private func headings(_ caption: String?, _ widths: [Int]) -> [StyledText] {
        let titles = widths.indices.map { column in
            column == 0 && caption != nil
                ? [caption ?? ""] : wrapped(table.columns[column].title, widths[column])
        }
        let height = titles.map(\.count).max() ?? 0
        return (0..<height).map { level in
            var line = StyledText()
            for (column, width) in widths.enumerated() {
                let index = level - (height - titles[column].count)
                let text = index >= 0 ? titles[column][index] : ""
                if column > 0 { line += StyledText(SafeText.blanks(ColumnWidths.gap)) }
                let isCaption = column == 0 && caption != nil
                line += StyledText(cell(text, column, width), isCaption ? .strong : .faint)
            }
            return line
        }
    }

    private func wrapped(_ title: String, _ width: Int) -> [String] {
        let lines = SafeText.wrapped(SafeText.line(title), columns: width)
        guard lines.count > Self.mostHeadingLines else { return lines }
        let rest = lines.dropFirst(Self.mostHeadingLines - 1).joined(separator: " ")
        return lines.prefix(Self.mostHeadingLines - 1) + [SafeText.fitted(rest, columns: width)]
    }

    private func line(_ cells: [String], _ widths: [Int]) -> StyledText {
        let parts = widths.enumerated().map { column, width in
            let isDocument = table.columns[column].role == .document
            let text =
                isDocument
                ? SafeText.fittedEnd(cells[column], columns: width)
                : SafeText.fitted(cells[column], columns: width)
            return cell(text, column, width)
        }
        return StyledText(parts.joined(separator: SafeText.blanks(ColumnWidths.gap)))
    }

    private func cell(_ text: String, _ column: Int, _ width: Int) -> String {
        isText(column)
            ? SafeText.padded(text, columns: width) : SafeText.aligned(text, columns: width)
    }

    private func bar(_ row: Int, _ used: Int) -> StyledText {
        guard let barColumn else { return StyledText() }
        let room = min(width - used - ColumnWidths.gap, Self.mostBar)
        guard room >= Self.leastBar else { return StyledText() }
        let values = shown.map { $0[barColumn].number ?? 0 }
        let greatest = values.map(\.magnitude).max() ?? 0
        let bar = BarText.bar(values[row], of: greatest, columns: room)
        return StyledText(SafeText.blanks(ColumnWidths.gap)) + StyledText(bar, .bar)
    }
}

/// The widths of table columns that share one line of a terminal.
private struct ColumnWidths {
    /// The wanted and the minimum width of a column.
    struct Need {
        let wanted: Int
        let least: Int
    }

    /// The number of spaces between two columns.
    static let gap = 2

    /// The widths of the columns that fit, starting with the first column; at least one column is
    /// kept.
    let widths: [Int]

    /// The width of all columns with the gaps between them.
    let total: Int

    /// Leaves out the last columns if even the minimum widths do not fit, then shrinks the widest
    /// columns.
    init(_ needs: [Need], within available: Int) {
        var needs = needs.map { Need(wanted: min($0.wanted, available), least: $0.least) }
        while needs.count > 1, Self.sum(needs.map(\.least)) > available { needs.removeLast() }
        var widths = needs.map(\.wanted)
        while Self.sum(widths) > available, let widest = Self.widest(widths, needs) {
            widths[widest] -= 1
        }
        self.widths = widths
        total = Self.sum(widths)
    }

    /// The widest column that can still shrink; if several are equally wide, the last of them.
    private static func widest(_ widths: [Int], _ needs: [Need]) -> Int? {
        widths.indices.filter { widths[$0] > min(needs[$0].least, needs[$0].wanted) }
            .max { widths[$0] <= widths[$1] }
    }

    private static func sum(_ widths: [Int]) -> Int {
        widths.reduce(0, +) + gap * max(widths.count - 1, 0)
    }
}

extension Table {
    /// The table with only some of its columns.
    fileprivate func selecting(_ indices: [Int]) -> Table {
        Table(
            name, title: title, columns: indices.map { columns[$0] },
            rows: rows.map { row in indices.map { row[$0] } }, total: total)
    }
}
