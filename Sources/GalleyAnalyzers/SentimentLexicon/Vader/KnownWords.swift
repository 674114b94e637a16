// SPDX-License-Identifier: Apache-2.0

/// The words that the lexicon and the rules have, numbered from 0 in the order in which they are
/// added.
struct KnownWords: Sendable {
    /// The properties of each word, by its number.
    var words: [KnownWord] = []
    private var index = WordIndex()

    /// The number of a word, which is added if it is new.
    mutating func number(adding word: Span<UInt8>) -> Int {
        let number = index.number(adding: word)
        if number == words.count { words.append(KnownWord()) }
        return number
    }

    /// The number of a word, or -1 if it is unknown.
    func number(of word: Span<UInt8>) -> Int { index.number(of: word) }

    /// The number of a word whose hash is known, or -1 if the word is unknown.
    func number(of word: Span<UInt8>, _ hash: WordHash) -> Int { index.number(of: word, hash) }

    /// Whether a word with a hash may be known.
    func mayHold(_ hash: WordHash) -> Bool { index.mayHold(hash) }

    /// The word that has a number.
    func spelling(of number: Int) -> String { index.spelling(of: number) }
}

/// What the lexicon and the tables of the rules have for a word.
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
