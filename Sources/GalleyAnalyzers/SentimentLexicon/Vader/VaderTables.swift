// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The lexicon and the tables of the rules, ready for looking up.
struct VaderTables: Sendable {
    /// Every word with an entry in a table.
    private(set) var words = KnownWords()
    /// The words that rules name.
    let names: RuleWords
    /// Phrases that replace the rating of a word in or after them.
    private(set) var specialCases: [WordPhrase: Double] = [:]
    /// Degree words of two or three words, and what they add.
    private(set) var boosterPhrases: [WordPhrase: Double] = [:]
    /// How many words have a rating.
    private(set) var ratedWords = 0
    /// Entries that can match no word, because they hold white space.
    private(set) var unreachable = 0

    /// Joins a lexicon with the tables of VADER's rules.
    ///
    /// Words are looked up in lower case: an entry with capitals is out of reach as in
    /// vaderSentiment 3.3.2.
    init(lexicon: LexiconFile) {
        names = RuleWords(addingTo: &words)
        for row in TabbedLines(BundledFile.vaderNegators.bytes).afterColumnNames(("word", nil)) {
            let number = words.number(adding: row.first.span)
            words.words[number].isNegator = true
        }
        addBoosters()
        addSpecialCases()
        var letters = LetterCase()
        for entry in lexicon.entries { add(entry, &letters) }
        ratedWords = words.words.count { $0.rating != nil }
    }

    private mutating func add(_ entry: LexiconEntry, _ letters: inout LetterCase) {
        unreachable += Self.isDivided(entry.word) ? 1 : 0
        // Nearly all entries are in small letters, as one look tells.
        if EntryShape(entry.word).hasCapitals {
            letters.read(entry.word.span)
            guard letters.buffer[..<letters.count] == entry.word else { return }
        }
        words.words[words.number(adding: entry.word.span)].rating = entry.rating
    }

    private static func isDivided(_ word: ArraySlice<UInt8>) -> Bool {
        word.contains { $0 <= 0x20 || $0 >= 0x80 } && WhitespaceTokens(word.span).ranges.count > 1
    }

    private mutating func addBoosters() {
        let table = TabbedLines(BundledFile.vaderBoosters.bytes)
        for row in table.afterColumnNames(("phrase", "addend")) {
            guard let addend = row.second.flatMap({ Double(decimal: $0) }) else { continue }
            if let phrase = phrase(of: row.first) {
                boosterPhrases[phrase] = addend
            } else {
                let number = words.number(adding: row.first.span)
                words.words[number].boost = addend
            }
        }
    }

    private mutating func addSpecialCases() {
        let table = TabbedLines(BundledFile.vaderSpecialCases.bytes)
        for row in table.afterColumnNames(("phrase", "rating")) {
            guard let rating = row.second.flatMap({ Double(decimal: $0) }) else { continue }
            // A single word is never looked up here: "badass" counts by its entry in the lexicon.
            if let phrase = phrase(of: row.first) { specialCases[phrase] = rating }
        }
    }

    /// The phrase that a text of two or three words spells, or nil.
    private mutating func phrase(of text: ArraySlice<UInt8>) -> WordPhrase? {
        let parts = text.split(separator: UInt8(ascii: " "))
        guard parts.count == 2 || parts.count == 3 else { return nil }
        let numbers = parts.map { words.number(adding: $0.span) }
        words.words[numbers[0]].startsPhrase = true
        let third = numbers.count > 2 ? numbers[2] : -1
        return WordPhrase(first: numbers[0], second: numbers[1], third: third)
    }
}
