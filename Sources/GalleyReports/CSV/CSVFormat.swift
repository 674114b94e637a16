// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

/// Every table as a file for spreadsheets: comma-separated values (RFC 4180), UTF-8.
public struct CSVFormat: ReportFormat {
    /// In pipelines it is `csv`.
    public static let name = "csv"
    /// In the run folder it lists the tables' files, which lie beside it.
    public static let fileName = "tables/index.csv"
    /// What the format is good for.
    public static let summary = "Every table as a file for spreadsheets (RFC 4180)."

    private static let folder = "tables/"

    /// Makes the format.
    public init() {}

    /// Writes all tables as one, a cell a line, for programs that take one stream.
    public func render(_ report: Report) -> [UInt8] {
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

    /// Writes every table into a file of its own, and a list of them.
    public func files(_ report: Report) -> [ReportFile] {
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

    /// The files of tables that an earlier run listed, below the run folder.
    ///
    /// - Parameter index: the content of the list; a name that no run writes is left out.
    public static func files(listedIn index: [UInt8]) -> [String] {
        let lines = String(decoding: index, as: UTF8.self).split(whereSeparator: \.isNewline)
        return lines.dropFirst().compactMap { line in
            let name = line.prefix { $0 != "," }
            return CSVTables.isFileName(name) ? folder + name : nil
        }
    }
}
