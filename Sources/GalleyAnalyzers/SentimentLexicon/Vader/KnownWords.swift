// SPDX-License-Identifier: Apache-2.0

/// The words that the lexicon and the rules contain, numbered from 0 in the order in which they are
/// added.
struct KnownWords: Sendable {
    /// The properties of each word, indexed by word number.
    var words: [KnownWord] = []
    private var index = WordIndex()

    /// Returns the number of a word; a new word is added.
    mutating func number(adding word: Span<UInt8>) -> Int {
        let number = index.number(adding: word)
        if number == words.count { words.append(KnownWord()) }
        return number
    }

    /// Returns the number of a word, or -1 if the word is unknown.
    func number(of word: Span<UInt8>) -> Int { index.number(of: word) }

    /// Returns the number of a word whose hash is known, or -1 if the word is unknown.
    func number(of word: Span<UInt8>, _ hash: WordHash) -> Int { index.number(of: word, hash) }

    /// Whether a word with this hash may be known.
    func mayHold(_ hash: WordHash) -> Bool { index.mayHold(hash) }

    /// Returns the spelling of the word with this number.
    func spelling(of number: Int) -> String { index.spelling(of: number) }
}

/// The properties of a word in the lexicon and the rule tables.
struct KnownWord: Sendable {
    /// The rating in the lexicon, if the word has an entry.
    var rating: Double?
    /// If the word is a degree word, the number that it adds to the rating of a positive word after
    /// it.
    var boost: Double?
    /// Whether the word is in the list of negations.
    var isNegator = false
    /// Whether a fixed phrase or a degree word of several words begins with the word.
    var startsPhrase = false
}
