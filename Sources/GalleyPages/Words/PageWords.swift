// SPDX-License-Identifier: Apache-2.0

/// The words of every line of a page, folded and hashed, with what the comparison of lines needs.
///
/// A word is a run of letters and digits; in Han and Kana every two neighbouring letters are a word
/// (so that lines without spaces can be compared), which `counts` weighs as half a word each.
/// Case, width, punctuation and invisible signs leave no trace.
struct PageWords {
    /// The words' hashes, line after line.
    var hashes: [UInt64] = []

    /// What stood before each word.
    var marks: [SeparatorMarks] = []

    /// Where each line's words begin in `hashes`; one more than there are lines.
    var starts: [Int] = [0]

    /// How many words each line has, in the sense of a reader.
    var counts: [Int] = []

    /// What each line looks like.
    var shapes: [LineShape] = []

    /// How many scalars each line has.
    var lengths: [Int] = []

    /// The places of a line's words in `hashes` and `marks`.
    func range(of line: Int) -> Range<Int> { starts[line]..<starts[line + 1] }
}
