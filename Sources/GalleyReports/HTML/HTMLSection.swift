// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The section of the page for one analyzer, built-in or not.
struct HTMLSection {
    private static let mostRows = 250

    private let section: ReportSection
    private let anchor: String

    /// - Parameter number: the number of the section in the report, from 1.
    init(_ section: ReportSection, number: Int) {
        self.section = section
        anchor = Self.anchor(section.label, number)
    }

    /// The HTML id of a section's heading.
    static func anchor(_ label: String, _ number: Int) -> String {
        "part-\(number)-\(HTMLText.anchor(label))"
    }

    func write(to writer: inout HTMLWriter, rowsLeft: inout Int) {
        writer.element("section", ["aria-labelledby": anchor]) {
            $0.element("h2", ["id": anchor], text: HTMLText.title(section.label))
            $0.element("p", ["class": "muted"], text: summary)
            for (index, table) in section.section.tables.enumerated() {
                writeLines(of: table, id: "\(anchor)-t\(index + 1)", to: &$0)
                let rows = min(rowsLeft, Self.mostRows)
                let drawn = HTMLTable(table, id: "\(anchor)-t\(index + 1)", rows: rows)
                drawn.write(to: &$0)
                rowsLeft -= drawn.shown
            }
            for (index, histogram) in section.section.histograms.enumerated() {
                HTMLHistogram(histogram, id: "\(anchor)-h\(index + 1)").write(to: &$0)
            }
            writeNotes(to: &$0)
        }
        writer.endLine()
    }

    private var summary: String {
        [section.summary, SelectionText.note(section.selection).map { "In this section: \($0)." }]
            .compactMap(\.self).joined(separator: " ")
    }

    /// Draws a line chart for each column of role `line`, with a point for each row in order.
    private func writeLines(of table: Table, id: String, to writer: inout HTMLWriter) {
        for (number, column) in table.columns.enumerated() where column.role == .line {
            let points = table.points(of: number) { row, _ in row }
            HTMLLineChart(
                "\(table.title): \(column.title)", id: "\(id)-l\(number + 1)", points: points
            ).write(to: &writer)
        }
    }

    private func writeNotes(to writer: inout HTMLWriter) {
        guard !section.section.notes.isEmpty else { return }
        writer.element("ul", ["class": "note"]) {
            for note in section.section.notes { $0.element("li", text: note) }
        }
    }
}
