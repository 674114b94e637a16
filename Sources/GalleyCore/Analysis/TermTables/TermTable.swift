// SPDX-License-Identifier: Apache-2.0

/// Terms with their counts in a store, each once, in the order of their UTF-8 bytes.
struct TermTable: Sendable {
    /// Where the lines are.
    let store: TermStore
    /// The bytes of the lines.
    let bytes: Range<Int>
    /// How many terms there are.
    let terms: Int
    /// The sum of all occurrences.
    let occurrences: Int
}
