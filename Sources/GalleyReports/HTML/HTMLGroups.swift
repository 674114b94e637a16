// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The groups of a run as a table and, if the groups are dates, as line charts.
struct HTMLGroups {
    static let anchor = "groups"

    private static let mostRows = 250
    /// The maximum number of charts of one table.
    private static let charts = 12
    /// The maximum number of words of each group.
    private static let words = 10

    private let report: Report

    init(_ report: Report) {
        self.report = report
    }

    func write(to writer: inout HTMLWriter, rowsLeft: inout Int) {
        let groups = GroupComparison(report)
        let tables = zip(
            groups.tables(statesWholes: true), groups.tables(statesWholes: false))
        guard !report.groups.isEmpty else { return }
        writer.element("section", ["aria-labelledby": Self.anchor]) {
            $0.element(
                "h2", ["id": Self.anchor], text: "By \(report.groupingText ?? "group")")
            if let note = groups.note { $0.element("p", text: note) }
            for (number, (table, numbers)) in tables.enumerated() {
                writeTimeline(numbers, number, to: &$0)
                write(table.withBars, "\(Self.anchor)-t\(number + 1)", &rowsLeft, to: &$0)
            }
            for (number, table) in words(groups).enumerated() {
                write(table, "\(Self.anchor)-w\(number + 1)", &rowsLeft, to: &$0)
            }
        }
        writer.endLine()
    }

    private func write(
        _ table: Table, _ id: String, _ rowsLeft: inout Int, to writer: inout HTMLWriter
    ) {
        let drawn = HTMLTable(table, id: id, rows: min(rowsLeft, Self.mostRows))
        drawn.write(to: &writer)
        rowsLeft -= drawn.shown
    }

    /// The most frequent words of each group, for each analyzer that counts words.
    private func words(_ groups: GroupComparison) -> [Table] {
        report.sections.indices.flatMap { index in
            groups.tables(ofSection: index, rows: Self.words)
                .filter { table in table.columns.contains { $0.role == .word } }
        }
    }

    /// Draws a line chart for each figure of a table if the groups are dates; documents without a
    /// date are left out.
    private func writeTimeline(_ table: Table, _ number: Int, to writer: inout HTMLWriter) {
        guard report.grouping.count == 1,
            let unit = report.grouping.first.flatMap(DateUnit.init(rawValue:))
        else { return }
        // The numbers of documents are drawn once; other counts are not drawn, because they only
        // show how many documents each group has.
        let columns = table.columns.indices.dropFirst().filter { column in
            column == 1 ? number == 0 : !table.hasCounts(column)
        }
        for column in columns.prefix(Self.charts) {
            let points = table.points(of: column) { _, key in unit.position(of: key) }
            HTMLLineChart(
                "By \(unit.rawValue): \(table.columns[column].title)",
                id: "\(Self.anchor)-l\(number + 1)-\(column)", points: points
            ).write(to: &writer)
        }
    }
}

extension Table {
    /// Whether a column has whole numbers.
    fileprivate func hasCounts(_ column: Int) -> Bool {
        rows.contains { if case .count = $0[column] { true } else { false } }
    }

    /// A copy of the table that draws bars for its first numeric column, the number of documents.
    fileprivate var withBars: Table {
        let first = columns.firstIndex { $0.role == .number }
        let drawn = columns.enumerated().map { index, column in
            index == first ? Column(column.title, .bar) : column
        }
        return Table(name, title: title, columns: drawn, rows: rows, total: total)
    }
}
