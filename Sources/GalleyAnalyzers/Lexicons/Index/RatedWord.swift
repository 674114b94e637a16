// SPDX-License-Identifier: Apache-2.0

/// The rating, the roles and the phrases of a word, from the lexicon and the rule table.
struct RatedWord: Sendable {
    /// The rating of the word, or 0 if it has none.
    var rating = 0.0
    /// The index of the first phrase that begins with the word, followed by the number of such
    /// phrases.
    private var firstPhrase: UInt32 = 0
    private var phraseCount: UInt16 = 0
    /// The roles of the word, which state how it affects other words.
    var roles: LexiconWordRoles = []
    /// A bit mask of the second words of the phrases that begin with the word; it quickly rules out
    /// most following words.
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

    /// Whether a phrase that begins with the word may have the word with the number `second` next.
    func mayGoOn(with second: Int32) -> Bool { seconds & Self.bit(second) != 0 }

    private static func bit(_ number: Int32) -> UInt64 { 1 << UInt64(number & 63) }
}

/// Consecutive words that count as one entry, or that change the words around them.
struct RatedPhrase: Sendable {
    /// The numbers of the words.
    let words: [Int32]
    /// The number of the second word, which is compared first because it rules out most phrases.
    let second: Int32
    /// The rating; 0 if the phrase is neutral, nil if the lexicon has no entry for it.
    var rating: Double?
    /// Whether the phrase counts as a hit, because it has a category or a rating other than 0.
    var isCounted = false
    /// The effect of the phrase on the words after it; nil if there is no effect.
    var role: RuleRole?

    init(words: [Int32]) {
        self.words = words
        second = words.count > 1 ? words[1] : -1
    }
}
