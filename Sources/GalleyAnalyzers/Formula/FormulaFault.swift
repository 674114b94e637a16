// SPDX-License-Identifier: Apache-2.0

/// Why a text is no formula.
struct FormulaFault: Error, Equatable {
    /// What is wrong.
    let message: String
    /// What would have been right.
    let expected: String
    /// The bytes of the text that are wrong.
    let bytes: Range<Int>
    /// The names that would have been valid, for a suggestion.
    var candidates: [String] = []
}
