// SPDX-License-Identifier: Apache-2.0

/// A word, phrase or emoticon of a lexicon file, with its rating.
struct LexiconEntry: Sendable, Equatable {
    /// The word in UTF-8, as the file spells it.
    var word: ArraySlice<UInt8>
    /// How positive the word is; a negative word has a negative rating.
    var rating: Double
    /// The number of the line in the file, from 1.
    let line: Int
    /// The numbers of the entry's categories, if the file has categories.
    var categories: [Int] = []
    /// Whether `*` and `?` are wildcards wherever they occur in the entry.
    var isGlob = false
    /// Whether the rating follows from the categories.
    var isRatedByCategory = false
}
