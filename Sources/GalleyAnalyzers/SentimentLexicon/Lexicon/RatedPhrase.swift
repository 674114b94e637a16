// SPDX-License-Identifier: Apache-2.0

/// Words one after the other that count as one, or that do something to the words around them.
struct RatedPhrase: Sendable {
    /// The numbers of the words.
    let words: [Int32]
    /// The second word, by which most others are told apart.
    let second: Int32
    /// The rating; 0 if the phrase says nothing, nil if the lexicon has no entry for it.
    var rating: Double?
    /// Whether it counts as a hit, because it has a rating that is not 0 or a category.
    var isCounted = false
    /// What the phrase does to the words after it, if anything.
    var role: WordRole?

    init(words: [Int32]) {
        self.words = words
        second = words.count > 1 ? words[1] : -1
    }
}
