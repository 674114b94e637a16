// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// A table of the page; the page's script makes tables sortable and long tables searchable.
struct HTMLTable {
    private let table: Table
    private let id: String
    /// The number of rows that are shown.
    let shown: Int

    /// - Parameter rows: the maximum number of rows.
    init(_ table: Table, id: String, rows: Int) {
        self.table = table
        self.id = id
        shown = min(table.rows.count, max(rows, 0))
    }

    func write(to writer: inout HTMLWriter) {
        guard !table.columns.isEmpty else { return }
        let bars = table.columns.indices.map { column in
            table.columns[column].role == .bar
                ? HTMLBar(table.rows.prefix(shown).map { $0[column] }) : nil
        }
        writer.element("div", ["class": "table"]) {
            $0.scrollBox(named: id) {
                $0.element("table") {
                    $0.element("caption", ["id": id], text: caption)
                    writeHeadings(to: &$0)
                    $0.element("tbody") {
                        for row in table.rows.prefix(shown) { write(row, bars, to: &$0) }
                    }
                }
            }
        }
        writer.endLine()
    }

    private var caption: String {
        let total = max(table.total, table.rows.count)
        if total == 0 { return "\(table.title): none" }
        guard shown < total else { return table.title }
        return "\(table.title) · \(NumberText.count(shown)) of \(NumberText.count(total))"
    }

    private func writeHeadings(to writer: inout HTMLWriter) {
        writer.element("thead") {
            $0.element("tr") { row in
                for column in table.columns {
                    column.isNumeric
                        ? row.element("th", ["scope": "col", "class": "n"], text: column.title)
                        : row.element("th", ["scope": "col"], text: column.title)
                }
            }
        }
    }

    private func write(
        _ row: [ReportValue], _ bars: [HTMLBar?], to writer: inout HTMLWriter
    ) {
        writer.element("tr") {
            for (index, value) in row.enumerated() {
                if table.columns[index].isNumeric {
                    write(value, bars[index], to: &$0)
                } else if index == 0 {
                    table.columns[index].role == .word
                        ? $0.element(
                            "th", ["scope": "row", "dir": "auto", "class": "w"], text: value.text)
                        : $0.element("th", ["scope": "row", "dir": "auto"], text: value.text)
                } else {
                    $0.element("td", ["dir": "auto"], text: value.text)
                }
            }
        }
        writer.endLine()
    }

    private func write(_ value: ReportValue, _ bar: HTMLBar?, to writer: inout HTMLWriter) {
        let number = value.number.flatMap { $0.isFinite ? $0 : nil }
        func content(_ writer: inout HTMLWriter) {
            writer.text(value.text)
            if let bar, let number { bar.write(number, to: &writer) }
        }
        if let number {
            writer.element("td", ["class": "n", "data-v": "\(number)"], content)
        } else {
            writer.element("td", ["class": "n"], content)
        }
    }
}

extension Column {
    fileprivate var isNumeric: Bool { [.number, .bar, .line].contains(role) }
}

/// Bars beside the numbers of a column, on one scale that begins at zero.
///
/// Screen readers skip the bars, because the numbers are beside them.
private struct HTMLBar {
    private static let width = 140.0
    private static let height = 10.0

    private let greatest: Double
    private let hasNegative: Bool

    init(_ values: [ReportValue]) {
        let numbers = values.compactMap(\.number).filter(\.isFinite)
        greatest = numbers.map(\.magnitude).max() ?? 0
        hasNegative = numbers.contains { $0 < 0 }
    }

    /// Draws the bar of a value; bars of negative values extend to the left of a line in the
    /// middle.
    func write(_ value: Double, to writer: inout HTMLWriter) {
        guard greatest > 0 else { return }
        let zero = hasNegative ? Self.width / 2 : 0
        let length = (Self.width - zero) * value.magnitude / greatest
        let start = value < 0 ? zero - length : zero
        writer.element(
            "svg",
            [
                "width": HTMLText.length(Self.width), "height": HTMLText.length(Self.height),
                "aria-hidden": "true", "focusable": "false",
            ]
        ) {
            $0.open(
                "rect",
                [
                    "class": value < 0 ? "low" : "bar", "x": HTMLText.length(start), "y": "0",
                    "width": HTMLText.length(length), "height": HTMLText.length(Self.height),
                ])
            $0.markup("</rect>")
            guard hasNegative else { return }
            let x = HTMLText.length(zero)
            $0.open("line", ["class": "axis", "x1": x, "x2": x, "y1": "0", "y2": "10"])
            $0.markup("</line>")
        }
    }
}
