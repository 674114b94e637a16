// SPDX-License-Identifier: Apache-2.0

/// What can only be said of counts in several tables after looking at all of them.
struct SettledTerms: Sendable {
    /// The number of different terms.
    var distinct: Int
    /// The counts in tables of the terms that were there before the first document, by number.
    var known: [UInt32: TermSum] = [:]

    /// The counts of one term.
    struct TermSum: Sendable {
        var occurrences = 0
        var documents = 0
    }
}
