// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// The groups of a report as tables with a row for each group.
struct GroupComparison {
    private let report: Report
    private let analyzers: [GroupColumns]

    init(_ report: Report) {
        self.report = report
        analyzers =
            report.groups.isEmpty
            ? [] : report.sections.indices.map { GroupColumns(report, section: $0) }
    }

    /// The number of columns that name the group, one for each property of the grouping.
    var keyColumns: Int { max(report.grouping.count, 1) }

    /// The tables for people: one of all key figures, then one for each analyzer with its measures
    /// and rules; empty if the run did not group its documents.
    ///
    /// - Parameter statesWholes: whether shares are texts such as "69.0 % of 329" instead of numbers.
    func tables(statesWholes: Bool) -> [Table] {
        guard !report.groups.isEmpty else { return [] }
        let main = table(
            "groups", title: keyTitle, columns: interleaved, headings: uniqueHeadings(interleaved),
            statesWholes)
        let others = analyzers.filter { !$0.relative.isEmpty }.map { analyzer in
            table(
                "groups.\(analyzer.label)", title: analyzer.label, columns: analyzer.relative,
                headings: analyzer.relative.map(\.heading), statesWholes)
        }
        return interleaved.isEmpty && !others.isEmpty ? others : [main] + others
    }

    /// Returns the tables without those of analyzers whose key figures are in the first table.
    func essentialTables(of tables: [Table]) -> [Table] {
        let lacking = analyzers.filter(\.keyFigures.isEmpty).map { "groups.\($0.label)" }
        return tables.filter { $0.name == "groups" || lacking.contains($0.name) }
    }

    /// The table for programs: all key figures, measures, rules and declared figures with exact
    /// values; nil if the run did not group its documents.
    var wholeTable: Table? {
        guard !report.groups.isEmpty else { return nil }
        let others = analyzers.flatMap { $0.relative + $0.totals }
        return table(
            "groups", title: "Groups", columns: interleaved.map(\.column) + others,
            headings: uniqueHeadings(interleaved) + others.map(\.name), false)
    }

    /// The tables of all analyzers for each group, such as the words of each group, as tables that
    /// begin with the group.
    ///
    /// - Parameter limit: the maximum number of rows of each group.
    func tables(ofSection index: Int, rows limit: Int) -> [Table] {
        guard report.sections.indices.contains(index) else { return [] }
        return report.sections[index].section.tables.map { table in
            let rows = report.groups.flatMap { group -> [[ReportValue]] in
                let sections = group.sections
                let own = sections.indices.contains(index) ? sections[index].section.tables : []
                let found = own.first { $0.name == table.name && $0.columns == table.columns }
                return (found?.rows.prefix(limit) ?? []).map { keyCells(group) + $0 }
            }
            return Table(
                "groups.\(table.name)",
                title: "\(table.title) by \(report.groupingText ?? "group")",
                columns: keyHeadings + table.columns, rows: rows)
        }
    }

    /// A sentence about documents in several groups; nil if there are none.
    var note: String? {
        let count = report.accounts.inSeveralGroups
        guard count > 0 else { return nil }
        return
            "\(AccountsText.documents(count)) \(count == 1 ? "is" : "are") in more than one group, so "
            + "the numbers of the groups add up to more than those of the run."
    }

    private var keyTitle: String { "Key figures" }

    private var keyHeadings: [Column] {
        report.grouping.count < 2 ? [Column("group")] : report.grouping.map { Column($0) }
    }

    private func keyCells(_ group: ReportGroup) -> [ReportValue] {
        (0..<keyColumns).map { index in
            let values = group.key.values
            return values.indices.contains(index) ? .text(values[index].text) : .missing
        }
    }

    private func table(
        _ name: String, title: String, columns: [GroupColumn], headings: [String],
        _ statesWholes: Bool
    ) -> Table {
        let rows = report.groups.enumerated().map { index, group in
            let values = columns.map { $0.values[index + 1] }
            return keyCells(group) + [.count(group.documents)]
                + (statesWholes ? values.map(\.withWhole) : values)
        }
        return Table(
            name, title: title,
            columns: keyHeadings + [Column("documents", .number)]
                + headings.map { Column($0, .number) },
            rows: rows)
    }

    private func table(
        _ name: String, title: String, columns: [(label: String, column: GroupColumn)],
        headings: [String], _ statesWholes: Bool
    ) -> Table {
        table(
            name, title: title, columns: columns.map(\.column), headings: headings, statesWholes)
    }

    /// The first key figure of every analyzer, then the second of every analyzer, and so on.
    private var interleaved: [(label: String, column: GroupColumn)] {
        let longest = analyzers.map(\.keyFigures.count).max() ?? 0
        return (0..<longest).flatMap { rank in
            analyzers.filter { rank < $0.keyFigures.count }
                .map { ($0.label, $0.keyFigures[rank]) }
        }
    }

    /// The headings; if a heading occurs more than once, the section's label is put before it.
    private func uniqueHeadings(_ columns: [(label: String, column: GroupColumn)]) -> [String] {
        let counts = Dictionary(grouping: columns, by: \.column.heading).mapValues(\.count)
        return columns.map { label, column in
            counts[column.heading] == 1 ? column.heading : "\(label) \(column.heading)"
        }
    }
}
