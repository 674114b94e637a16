// SPDX-License-Identifier: Apache-2.0

/// A table of values in a section; each output format decides on the layout.
public struct Table: Sendable, Hashable {
    /// The name for programs, in snake_case, unique within its section.
    public let name: String
    /// The caption that readers see.
    public let title: String
    /// The columns.
    public let columns: [Column]
    /// The rows, the most important first; each row has one cell per column.
    public let rows: [[ReportValue]]
    /// The number of rows before their number was limited, so that formats can show "10 of 340".
    public let total: Int

    /// Makes a table; short rows are padded with `missing`, and long ones are cut.
    ///
    /// - Parameters:
    ///   - name: the name for programs, in snake_case.
    ///   - title: the caption that readers see.
    ///   - columns: the columns.
    ///   - rows: the rows, the most important first.
    ///   - total: the number of rows before their number was limited; nil if `rows` contains all of
    ///     them.
    public init(
        _ name: String,
        title: String,
        columns: [Column],
        rows: [[ReportValue]],
        total: Int? = nil
    ) {
        self.name = name
        self.title = title
        self.columns = columns
        self.rows = rows.map { row in
            Array(row.prefix(columns.count))
                + repeatElement(.missing, count: max(columns.count - row.count, 0))
        }
        self.total = total ?? rows.count
    }
}

/// A column of a table: its heading and the role of its cells.
public struct Column: Sendable, Hashable {
    /// The role of the cells, by which formats align and draw them.
    public enum Role: String, Sendable, Hashable {
        /// Text.
        case text
        /// Words and phrases of the documents; the HTML page shows where they occur.
        case word
        /// A number.
        case number
        /// A number that is also drawn as a bar.
        case bar
        /// A number that is also drawn as a point of a line chart, which follows the order of the
        /// rows.
        case line
        /// The id of a document.
        case document
    }

    /// The heading.
    public let title: String
    /// The role of the cells.
    public let role: Role

    /// Makes a column.
    public init(_ title: String, _ role: Role = .text) {
        self.title = title
        self.role = role
    }
}
