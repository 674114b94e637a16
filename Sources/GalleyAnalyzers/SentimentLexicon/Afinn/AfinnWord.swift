// SPDX-License-Identifier: Apache-2.0
import GalleyCore

/// Letters, digits and low lines one after the other.
struct AfinnWord {
    /// The number of the word, or -1 if no entry has it.
    let number: Int
    /// Its place in the text.
    let span: ByteRange
}
