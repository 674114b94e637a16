// SPDX-License-Identifier: Apache-2.0

/// The rating, the roles and the phrases that the lexicon and the table of rules have for a word.
struct RatedWord: Sendable {
    /// The rating; 0 if the word has none.
    var rating = 0.0
    /// The first of the phrases that begin with the word, and how many there are.
    private var firstPhrase: UInt32 = 0
    private var phraseCount: UInt16 = 0
    /// What the word does to others.
    var roles: LexiconWordRoles = []
    /// A bit for the second word of every phrase, which rules out most words that follow this one.
    private var seconds: UInt64 = 0

    /// The indices of the phrases that begin with the word.
    var phraseRange: Range<Int> { Int(firstPhrase)..<Int(firstPhrase) + Int(phraseCount) }

    /// Records the phrases that begin with the word.
    mutating func begin(_ phrases: [RatedPhrase], at first: Int) {
        firstPhrase = UInt32(first)
        phraseCount = UInt16(clamping: phrases.count)
        roles.insert(.startsPhrase)
        for phrase in phrases { seconds |= Self.bit(phrase.second) }
    }

    /// Whether a phrase may continue with the word of a number.
    func mayGoOn(with second: Int32) -> Bool { seconds & Self.bit(second) != 0 }

    private static func bit(_ number: Int32) -> UInt64 { 1 << UInt64(number & 63) }
}

/// Consecutive words that count as one entry, or that change the words around them.
struct RatedPhrase: Sendable {
    /// The numbers of the words.
    let words: [Int32]
    /// The second word, which rules out most phrases.
    let second: Int32
    /// The rating; 0 if the phrase is neutral, nil if the lexicon has no entry for it.
    var rating: Double?
    /// Whether it counts as a hit, because it has a rating that is not 0 or a category.
    var isCounted = false
    /// What the phrase does to the words after it, if anything.
    var role: RuleRole?

    init(words: [Int32]) {
        self.words = words
        second = words.count > 1 ? words[1] : -1
    }
}
