// SPDX-License-Identifier: Apache-2.0
import GalleyCore

/// A word of a text as the rules see it.
struct VaderWord: Sendable {
    /// The number of the word among the known ones, or -1.
    let number: Int32
    /// Where the word, or the emoji that it spells out, stands in the document.
    private let start: Int32
    private let end: Int32
    /// Whether the word contains "n't".
    let contractsNot: Bool
    /// Whether the word stands in capitals.
    let isUpper: Bool

    /// Makes a word of a text of less than 2 GiB.
    init(number: Int, at span: ByteRange, contractsNot: Bool, isUpper: Bool) {
        self.number = Int32(truncatingIfNeeded: number)
        start = Int32(truncatingIfNeeded: span.lowerBound)
        end = Int32(truncatingIfNeeded: span.upperBound)
        self.contractsNot = contractsNot
        self.isUpper = isUpper
    }

    /// Where the word stands in the document.
    var span: ByteRange { Int(start)..<Int(end) }
}
