// SPDX-License-Identifier: Apache-2.0

/// What the rules know of words, which are numbered in the order of their arrival from 0.
struct KnownWords: Sendable {
    /// What is known of each word, by its number.
    var words: [KnownWord] = []
    private var index = WordIndex()

    /// The number of a word, which is added if it is new.
    mutating func number(adding word: Span<UInt8>) -> Int {
        let number = index.number(adding: word)
        if number == words.count { words.append(KnownWord()) }
        return number
    }

    /// The number of a word, or -1 if nothing is known of it.
    func number(of word: Span<UInt8>) -> Int { index.number(of: word) }

    /// The number of a word whose hash is known, or -1 if nothing is known of it.
    func number(of word: Span<UInt8>, _ hash: WordHash) -> Int { index.number(of: word, hash) }

    /// Whether something may be known of a word with a hash.
    func mayHold(_ hash: WordHash) -> Bool { index.mayHold(hash) }

    /// The word that has a number.
    func spelling(of number: Int) -> String { index.spelling(of: number) }
}

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
