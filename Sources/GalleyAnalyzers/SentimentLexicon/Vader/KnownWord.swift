// SPDX-License-Identifier: Apache-2.0

/// What the lexicon and the tables of the rules say of a word.
struct KnownWord: Sendable {
    /// The rating of the lexicon, if the word has an entry.
    var rating: Double?
    /// What the word adds to the rating of a positive word after it, if it is a degree word.
    var boost: Double?
    /// Whether the word is in the list of negations.
    var isNegator = false
    /// Whether a fixed phrase or a degree word of several words begins with the word.
    var startsPhrase = false
}
