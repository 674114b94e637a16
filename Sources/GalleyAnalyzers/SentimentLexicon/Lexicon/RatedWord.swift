// SPDX-License-Identifier: Apache-2.0

/// What the lexicon and the table of rules say of a word.
struct RatedWord: Sendable {
    /// The rating; 0 if the word has none.
    var rating = 0.0
    /// The first of the phrases that begin with the word, and how many there are.
    var phrases: (first: UInt32, count: UInt16) = (0, 0)
    /// What the word does to others.
    var roles: WordRoles = []
}
