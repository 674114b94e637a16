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

/// What the bytes of an entry are like, found in one pass because lexicons are read at every start.
struct EntryShape {
    /// Whether the entry may change in lower case.
    private(set) var hasCapitals = false
    /// Whether it is a phrase.
    private(set) var hasSpace = false
    /// Whether it has an ASCII character that words do not have, as emoticons do.
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
