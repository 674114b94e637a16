// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The groups of a run as a table and, if the groups are dates, as line charts.
struct HTMLGroups {
    static let anchor = "groups"

    private static let figures = 8
    private static let mostRows = 250

    private let report: Report

    init(_ report: Report) {
        self.report = report
    }

    /// The maximum number of figures that are drawn as line charts.
    private static let lines = 4

    func write(to writer: inout HTMLWriter, rowsLeft: inout Int) {
        let groups = GroupComparison(report)
        guard let table = groups.table(figures: Self.figures, statesWholes: true)?.withBars,
            let numbers = groups.table(figures: Self.figures, statesWholes: false)
        else { return }
        writer.element("section", ["aria-labelledby": Self.anchor]) {
            $0.element(
                "h2", ["id": Self.anchor], text: "By \(report.grouping ?? "group")")
            writeTimeline(numbers, to: &$0)
            let drawn = HTMLTable(
                table, id: "\(Self.anchor)-t1", rows: min(rowsLeft, Self.mostRows))
            drawn.write(to: &$0)
            rowsLeft -= drawn.shown
        }
        writer.endLine()
    }

    /// Draws a line chart for each of the first figures if the groups are dates; documents without
    /// a date are left out.
    private func writeTimeline(_ table: Table, to writer: inout HTMLWriter) {
        guard let unit = report.grouping.flatMap(DateUnit.init(rawValue:)) else { return }
        let numbers = table.columns.indices.dropFirst().prefix(Self.lines)
        for number in numbers {
            let points = table.points(of: number) { _, key in unit.position(of: key) }
            HTMLLineChart(
                "By \(unit.rawValue): \(table.columns[number].title)",
                id: "\(Self.anchor)-l\(number)", points: points
            ).write(to: &writer)
        }
    }
}

extension Table {
    /// A copy of the table that draws bars for its first numeric column, the number of documents.
    fileprivate var withBars: Table {
        let first = columns.firstIndex { $0.role == .number }
        let drawn = columns.enumerated().map { index, column in
            index == first ? Column(column.title, .bar) : column
        }
        return Table(name, title: title, columns: drawn, rows: rows, total: total)
    }
}
