// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The tables of a report with the files that hold them.
struct CSVTables {
    struct Entry {
        /// The name of the file: letters, digits, `_`, `-` and `.`.
        let file: String
        /// The section's label; empty for tables of the whole report.
        let section: String
        let table: Table

        /// Headings and rows as text.
        var rows: [[String]] {
            [table.columns.map { CSVText.cell($0.title) }]
                + table.rows.map { $0.map { CSVText.cell($0) } }
        }
    }

    /// The tables, in the order of the report; histograms are tables of their ranges.
    let entries: [Entry]

    init(_ report: Report) {
        var used: Set<String> = []
        var entries: [Entry] = []
        func add(_ table: Table, _ section: String) {
            let name = [section, table.name].filter { !$0.isEmpty }.joined(separator: ".")
            let file = Self.fileName(name, &used)
            entries.append(Entry(file: file, section: section, table: table))
        }
        add(Self.figures(report), "")
        for table in AccountsTables(report.accounts).tables { add(table, "") }
        if let failures = FailuresTable(report).table { add(failures, "") }
        if let baseline = report.baseline {
            for table in BaselineText(baseline).tables { add(table, "") }
        }
        if let groups = GroupComparison(report).table(figures: .max) { add(groups, "") }
        for section in report.sections {
            for table in section.section.tables { add(table, section.label) }
            for histogram in section.section.histograms {
                add(Self.table(histogram), section.label)
            }
        }
        self.entries = entries
    }

    private static let dot = UInt8(ascii: ".")

    /// Whether a name is one that `entries` may give to a file.
    static func isFileName(_ name: Substring) -> Bool {
        ExactText(String(name)).hasSuffix(".csv") && name.utf8.first != dot
            && name != "index.csv" && name.unicodeScalars.allSatisfy(isPlain)
    }

    private static func fileName(_ name: String, _ used: inout Set<String>) -> String {
        let plain = String(
            String.UnicodeScalarView(name.unicodeScalars.prefix(100).map { isPlain($0) ? $0 : "-" })
        )
        let base = plain.utf8.first == dot || plain == "index" ? "-" + plain : plain
        var candidate = base
        var number = 1
        // File systems may take names for equal that differ in case.
        while !used.insert(candidate.lowercased()).inserted {
            number += 1
            candidate = "\(base)-\(number)"
        }
        return candidate + ".csv"
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "-", ".": true
        default: false
        }
    }

    private static func figures(_ report: Report) -> Table {
        Table(
            "figures", title: "All figures",
            columns: [Column("figure"), Column("value", .number)],
            rows: report.figures.map { [.text($0.name), $0.value] })
    }

    private static func table(_ histogram: Histogram) -> Table {
        Table(
            histogram.name, title: histogram.title,
            columns: [
                Column("from", .number), Column("to", .number), Column("documents", .number),
            ],
            rows: histogram.bins.map {
                [.number($0.from, decimals: 9), .number($0.to, decimals: 9), .count($0.count)]
            })
    }
}
