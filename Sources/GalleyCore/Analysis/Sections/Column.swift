// SPDX-License-Identifier: Apache-2.0

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
