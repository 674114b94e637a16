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

/// A column of a table: its heading and how its cells are read.
public struct Column: Sendable, Hashable {
    /// What the cells are; formats align and draw by it.
    public enum Role: String, Sendable, Hashable {
        /// Text.
        case text
        /// Words and phrases that stand in the texts: a page shows where.
        case word
        /// A number.
        case number
        /// A number that is also drawn as a bar.
        case bar
        /// A number that is also drawn as a line through the rows, which stand in an order.
        case line
        /// The id of a document.
        case document
    }

    /// The heading.
    public let title: String
    /// What the cells are.
    public let role: Role

    /// Makes a column.
    public init(_ title: String, _ role: Role = .text) {
        self.title = title
        self.role = role
    }
}

/// A value in a report; formats decide how it looks.
public enum ReportValue: Sendable, Hashable {
    /// A whole number.
    case count(Int)
    /// A decimal number and the digits after the point that mean something.
    case number(Double, decimals: Int)
    /// A part of a whole, from 0 to 1.
    case share(Double)
    /// A text.
    case text(String)
    /// Not stated, because there is nothing to state it of.
    case missing

    /// The value as a number, if it is one.
    public var number: Double? {
        switch self {
        case .count(let value): Double(value)
        case .number(let value, _), .share(let value): value
        case .text, .missing: nil
        }
    }
}
