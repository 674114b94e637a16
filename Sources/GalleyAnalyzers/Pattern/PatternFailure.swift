// SPDX-License-Identifier: Apache-2.0

/// Why a check says nothing of a document.
struct PatternFailure: Error, CustomStringConvertible {
    /// The check's id.
    let check: String
    /// What happened, in words that follow the name of a check.
    let reason: String

    var description: String { "the check '\(check)' was given up: \(reason)" }
}
