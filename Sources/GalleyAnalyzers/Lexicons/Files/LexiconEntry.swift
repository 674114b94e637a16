// SPDX-License-Identifier: Apache-2.0

/// A word, phrase or emoticon of a lexicon file, with its rating.
struct LexiconEntry: Sendable, Equatable {
    /// The word in UTF-8, as the file spells it.
    let word: ArraySlice<UInt8>
    /// How positive the word is; a negative word has a negative rating.
    let rating: Double
    /// The number of the line in the file, from 1.
    let line: Int
    /// The numbers of the entry's categories, if the file has categories.
    var categories: [Int] = []
    /// Whether `*` and `?` are wildcards anywhere in the entry.
    var isGlob = false
}

/// Properties of an entry's bytes, found in one pass because lexicons are read at every start.
struct EntryShape {
    /// Whether converting the entry to lower case may change it.
    private(set) var hasCapitals = false
    /// Whether the entry has a space, and so is a phrase.
    private(set) var hasSpace = false
    /// Whether the entry has an ASCII character other than letters, digits and spaces, as emoticons
    /// have.
    private(set) var hasMark = false

    init(_ word: ArraySlice<UInt8>) {
        for byte in word {
            hasCapitals = hasCapitals || byte >= 0x80 || byte &- 0x41 < 26
            if byte &- 0x61 >= 26 {
                hasSpace = hasSpace || byte == 0x20
                hasMark = hasMark || byte < 0x80 && !byte.isLetterOrDigit
            }
        }
    }
}
