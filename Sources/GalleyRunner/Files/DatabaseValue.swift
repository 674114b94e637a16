// SPDX-License-Identifier: Apache-2.0

/// What stands in a column of a database.
package enum DatabaseValue: Sendable, Hashable {
    /// A text, whatever characters it has.
    case text(String)
    /// A whole number.
    case integer(Int)
    /// A decimal number.
    case number(Double)
    /// Nothing.
    case null

    /// A text, or nothing.
    package init(_ text: String?) {
        self = text.map { .text($0) } ?? .null
    }

    /// A whole number, or nothing.
    package init(_ number: Int?) {
        self = number.map { .integer($0) } ?? .null
    }
}
