// SPDX-License-Identifier: Apache-2.0

/// A table of a section: values, no layout.
public struct Table: Sendable, Hashable {
    /// The name for programs, in snake_case, unique within its section.
    public let name: String
    /// The caption for people.
    public let title: String
    /// The columns.
    public let columns: [Column]
    /// The rows, in their order of importance; each as long as `columns`.
    public let rows: [[ReportValue]]
    /// How many rows there would be without a limit; formats say "10 of 340".
    public let total: Int

    /// Makes a table; rows that are too short are filled up with `missing`.
    ///
    /// - Parameter total: rows before any limit; nil: these are all.
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
