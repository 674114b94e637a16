// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The groups of a run side by side.
struct HTMLGroups {
    static let anchor = "groups"

    private static let figures = 8
    private static let mostRows = 250

    private let report: Report

    init(_ report: Report) {
        self.report = report
    }

    func write(to writer: inout HTMLWriter, rowsLeft: inout Int) {
        guard let table = GroupComparison(report).table(figures: Self.figures)?.withBars else {
            return
        }
        writer.element("section", ["aria-labelledby": Self.anchor]) {
            $0.element(
                "h2", ["id": Self.anchor], text: "By \(report.grouping ?? "group")")
            let drawn = HTMLTable(
                table, id: "\(Self.anchor)-t1", rows: min(rowsLeft, Self.mostRows))
            drawn.write(to: &$0)
            rowsLeft -= drawn.shown
        }
        writer.endLine()
    }
}

extension Table {
    /// The table with its first number drawn too: documents by group, or over time.
    fileprivate var withBars: Table {
        let first = columns.firstIndex { $0.role == .number }
        let drawn = columns.enumerated().map { index, column in
            index == first ? Column(column.title, .bar) : column
        }
        return Table(name, title: title, columns: drawn, rows: rows, total: total)
    }
}
