// SPDX-License-Identifier: Apache-2.0

/// Labels that a declared analyzer counts over all documents, such as the titles of persons.
package struct LabelList: Sendable, Hashable {
    /// The name of its table, in snake_case.
    package let name: String
    /// What the labels are, in one sentence.
    package let summary: String

    /// Longer labels are taken for texts.
    package static let longestLabel = 1000
    /// The names of the tables that every section may have.
    package static let takenNames = ["measures", "rules"]

    /// Declares a list.
    package init(_ name: String, _ summary: String) {
        self.name = name
        self.summary = summary
    }
}
