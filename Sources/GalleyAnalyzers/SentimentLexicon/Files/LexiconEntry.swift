// SPDX-License-Identifier: Apache-2.0

/// A word, phrase or emoticon of a lexicon file, with its rating.
struct LexiconEntry: Sendable, Equatable {
    /// The word as the file spells it, in UTF-8.
    let word: ArraySlice<UInt8>
    /// How positive the word is; negative ratings are for negative words.
    let rating: Double
    /// The line of the file, from 1.
    let line: Int
    /// The numbers of its categories, if the file has any.
    var categories: [Int] = []
    /// Whether `*` and `?` in it stand for other letters, wherever they are.
    var isGlob = false
}
