// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The lexicon and the rule tables, prepared for fast lookup.
struct VaderTables: Sendable {
    /// All words that occur in the lexicon or the rule tables.
    private(set) var words = KnownWords()
    /// The words that VADER's rules name.
    let names: VaderNamedWords
    /// Fixed phrases with their ratings, which replace the rating of a word in or after the phrase.
    private(set) var specialCases: [WordPhrase: Double] = [:]
    /// Degree phrases of two or three words, with the number that each adds to a rating.
    private(set) var boosterPhrases: [WordPhrase: Double] = [:]
    /// How many words have a rating.
    private(set) var ratedWords = 0
    /// How many entries can never match a word, because they contain white space.
    private(set) var unreachable = 0

    /// Joins a lexicon with VADER's rule tables.
    ///
    /// Words are looked up in lower case: an entry with capitals is never found, as in
    /// vaderSentiment 3.3.2.
    init(lexicon: LexiconFile) {
        names = VaderNamedWords(addingTo: &words)
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
        // Nearly all entries are in lower case, so this is rarely needed.
        if EntryShape(entry.word).mayChange {
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
            // A single word in this table is never looked up, so "badass" is rated by its entry in
            // the lexicon.
            if let phrase = phrase(of: row.first) { specialCases[phrase] = rating }
        }
    }

    /// Returns the phrase that a text of two or three words contains; nil for any other text.
    private mutating func phrase(of text: ArraySlice<UInt8>) -> WordPhrase? {
        let parts = text.split(separator: UInt8(ascii: " "))
        guard parts.count == 2 || parts.count == 3 else { return nil }
        let numbers = parts.map { words.number(adding: $0.span) }
        words.words[numbers[0]].startsPhrase = true
        let third = numbers.count > 2 ? numbers[2] : -1
        return WordPhrase(first: numbers[0], second: numbers[1], third: third)
    }
}

/// The numbers of the words that VADER's rules name.
struct VaderNamedWords: Sendable {
    let at: Int
    let but: Int
    let doubt: Int
    let kind: Int
    let least: Int
    let never: Int
    let no: Int
    let nor: Int
    let of: Int
    let or: Int
    let so: Int
    let this: Int
    let very: Int
    let without: Int

    /// Adds the named words to the known words, and records their numbers.
    init(addingTo words: inout KnownWords) {
        at = words.number(adding: "at".utf8Span.span)
        but = words.number(adding: "but".utf8Span.span)
        doubt = words.number(adding: "doubt".utf8Span.span)
        kind = words.number(adding: "kind".utf8Span.span)
        least = words.number(adding: "least".utf8Span.span)
        never = words.number(adding: "never".utf8Span.span)
        no = words.number(adding: "no".utf8Span.span)
        nor = words.number(adding: "nor".utf8Span.span)
        of = words.number(adding: "of".utf8Span.span)
        or = words.number(adding: "or".utf8Span.span)
        so = words.number(adding: "so".utf8Span.span)
        this = words.number(adding: "this".utf8Span.span)
        very = words.number(adding: "very".utf8Span.span)
        without = words.number(adding: "without".utf8Span.span)
    }
}

/// The numbers of two or three consecutive words.
struct WordPhrase: Hashable, Sendable {
    let first: Int
    let second: Int
    /// The third word, or -1 if there is none.
    var third = -1
}
