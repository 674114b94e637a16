// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
import GalleyJSON

/// Writes every table as a file for spreadsheets: comma-separated values (RFC 4180) in UTF-8.
package struct CSVFormat: ReportFormat {
    /// The name in pipelines and on the command line: `csv`.
    package static let name = "csv"
    /// The name of the file in the run folder that lists the table files.
    package static let fileName = "tables/index.csv"
    /// A description of the format.
    package static let summary = "Every table as a file for spreadsheets (RFC 4180)."

    private static let folder = "tables/"

    /// Makes the format.
    package init() {}

    /// Writes all tables as one table with one cell per line, for programs that read one stream.
    package func render(_ report: Report) -> [UInt8] {
        var rows = [["section", "table", "row", "column", "value"]]
        for entry in CSVTables(report).entries {
            for (number, row) in entry.table.rows.enumerated() {
                for (column, value) in zip(entry.table.columns, row) {
                    rows.append([
                        CSVText.cell(entry.section), CSVText.cell(entry.table.name),
                        String(number + 1), CSVText.cell(column.title), CSVText.cell(value),
                    ])
                }
            }
        }
        return CSVText.lines(rows)
    }

    /// Writes every table as a file of its own, and a list of these files.
    package func files(_ report: Report) -> [ReportFile] {
        let entries = CSVTables(report).entries
        let head = [["file", "section", "table", "title", "rows", "rows_without_limit"]]
        let list = entries.map { entry in
            [
                entry.file, CSVText.cell(entry.section), CSVText.cell(entry.table.name),
                CSVText.cell(entry.table.title), String(entry.table.rows.count),
                String(max(entry.table.total, entry.table.rows.count)),
            ]
        }
        let tables = entries.map { entry in
            ReportFile(name: Self.folder + entry.file, bytes: CSVText.lines(entry.rows))
        }
        return tables + [ReportFile(name: Self.fileName, bytes: CSVText.lines(head + list))]
    }

    /// Reads the names of the table files that an earlier run listed, as paths below the run
    /// folder.
    ///
    /// - Parameter index: the content of the list file; names that no run could have written are
    ///   ignored.
    package static func files(listedIn index: [UInt8]) -> [String] {
        let lines = String(decoding: index, as: UTF8.self).split(whereSeparator: \.isNewline)
        return lines.dropFirst().compactMap { line in
            let name = line.prefix { $0 != "," }
            return CSVTables.isFileName(name) ? folder + name : nil
        }
    }
}

/// The tables of a report with the names of their files.
private struct CSVTables {
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

    /// The tables, in the order of the report; a histogram becomes a table of its ranges.
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
        let groups = GroupComparison(report)
        if let table = groups.wholeTable { add(table, "") }
        for (index, section) in report.sections.enumerated() {
            for table in section.section.tables { add(table, section.label) }
            if !report.groups.isEmpty {
                for table in groups.tables(ofSection: index, rows: .max) {
                    add(table, section.label)
                }
            }
            for histogram in section.section.histograms {
                add(Self.table(histogram), section.label)
            }
        }
        self.entries = entries
    }

    private static let dot = UInt8(ascii: ".")

    /// Whether a file in `entries` could have this name.
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
        // Some file systems do not distinguish names that differ only in case.
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
                Column("from", .number), Column("to", .number),
                Column(histogram.counted, .number),
            ],
            rows: histogram.bins.map {
                [.number($0.from, decimals: 9), .number($0.to, decimals: 9), .count($0.count)]
            })
    }
}
