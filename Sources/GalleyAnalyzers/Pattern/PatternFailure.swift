// SPDX-License-Identifier: Apache-2.0

/// Why a check says nothing of a document.
struct PatternFailure: Error, CustomStringConvertible {
    /// The check's id.
    let check: String
    let limit: RegularExpressionLimit

    var description: String { "the check '\(check)' was given up: \(limit.words)" }
}
