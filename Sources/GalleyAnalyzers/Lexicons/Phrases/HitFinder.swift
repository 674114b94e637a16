// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Finds the lexicon entries in a sentence, and marks the effects of phrases on the words around
/// them.
struct HitFinder {
    let lexicon: StandardLexicon
    let refinements: RefinementSet
    /// The text; the finder changes the traits of the text's tokens.
    private(set) var text: ReadText
    /// The hits of the sentence that was read last.
    private(set) var hits: [LexiconHit] = []
    /// The index of the token that is the first "but" of the sentence.
    private(set) var but: Int?

    init(_ text: ReadText, _ lexicon: StandardLexicon, _ refinements: RefinementSet) {
        self.text = text
        self.lexicon = lexicon
        self.refinements = refinements
    }

    /// Finds the hits of a sentence.
    mutating func read(_ sentence: Range<Int>) {
        hits.removeAll(keepingCapacity: true)
        but = nil
        let hasGlobs = !text.globs.isEmpty
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            let number = text.tokens[index].number
            guard number >= 0 else {
                index = hasGlobs ? readUnknown(at: index, sentence) : index + 1
                continue
            }
            if number == lexicon.names.but, but == nil { but = index }
            let roles = lexicon.roles[Int(number)]
            let isNotable = hasGlobs || !roles.isDisjoint(with: .notable)
            index = isNotable ? readKnown(at: index, roles, sentence) : index + 1
        }
    }

    /// Reads a word that the lexicon contains, which may be a hit or begin a phrase; returns the
    /// index of the next token to read.
    private mutating func readKnown(
        at index: Int, _ roles: LexiconWordRoles, _ sentence: Range<Int>
    ) -> Int {
        if mayBeginPhrase(at: index, roles, sentence),
            let phrase = PhraseFinder(lexicon: lexicon, refinements: refinements)
                .phrase(at: index, in: text, sentence)
        {
            return read(phrase, at: index)
        }
        if roles.contains(.rated), isHit(index, roles, sentence) { add(index) }
        return index + 1
    }

    /// Whether a phrase may begin at a token; this test saves most searches for phrases, which are
    /// the slowest part of finding hits.
    @inline(__always)
    private func mayBeginPhrase(
        at index: Int, _ roles: LexiconWordRoles, _ sentence: Range<Int>
    ) -> Bool {
        if !text.globs.isEmpty, text.globs[index] != nil { return true }
        guard roles.contains(.startsPhrase), index + 1 < sentence.upperBound else { return false }
        let token = text.tokens[index]
        let second = text.tokens[index + 1].number
        guard token.form == .entry, lexicon.phraseGlobs == nil else { return token.form == .entry }
        return second >= 0 && lexicon.words[Int(token.number)].mayGoOn(with: second)
    }

    /// Looks for a phrase whose first word has wildcards; returns the index of the next token to
    /// read.
    private mutating func readUnknown(at index: Int, _ sentence: Range<Int>) -> Int {
        guard text.globs[index] != nil,
            let phrase = PhraseFinder(lexicon: lexicon, refinements: refinements)
                .phrase(at: index, in: text, sentence)
        else { return index + 1 }
        return read(phrase, at: index)
    }

    private mutating func add(_ index: Int) {
        let number = text.tokens[index].number
        let rating = lexicon.ratings[Int(number)]
        hits.append(LexiconHit(first: index, last: index, entry: number, rating: rating))
    }

    /// Marks the tokens of a phrase; returns the index of the next token to read.
    private mutating func read(_ place: Int, at first: Int) -> Int {
        let phrase = lexicon.phrases[place]
        let last = first + phrase.words.count - 1
        switch phrase.role {
        case .negation, .furtherNegation: text.tokens[last].traits.insert(.negates)
        case .weaker: text.tokens[last].traits.insert(.weakens)
        default: break
        }
        // A phrase such as "far from" or "no one" negates with its last word only, but its first
        // word keeps its own rating.
        if phrase.rating == nil, phrase.role == .furtherNegation {
            if lexicon.roles[Int(phrase.words[0])].contains(.rated) { add(first) }
            for index in first..<last { text.tokens[index].traits.insert(.covered) }
            return last + 1
        }
        for index in first...last { text.tokens[index].traits.insert(.covered) }
        if let rating = phrase.rating, phrase.isCounted {
            let entry = lexicon.entry(ofPhrase: place)
            hits.append(LexiconHit(first: first, last: last, entry: entry, rating: rating))
        }
        return last + 1
    }

    /// Whether a rated word counts as a hit; a degree word does not, because it only changes other
    /// words.
    private func isHit(_ index: Int, _ roles: LexiconWordRoles, _ sentence: Range<Int>) -> Bool {
        if text.tokens[index].form == .entry, !roles.isDisjoint(with: .adverb) { return false }
        return !isDegreeWord(index, roles, sentence)
    }

    /// Whether a rated word is used as a degree word at this position, as "pretty" is in "pretty
    /// bad".
    private func isDegreeWord(_ index: Int, _ roles: LexiconWordRoles, _ sentence: Range<Int>)
        -> Bool
    {
        guard roles.contains(.degree), refinements.contains(.degreeWords),
            index + 1 < sentence.upperBound
        else { return false }
        let next = text.tokens[index + 1]
        guard next.number >= 0, next.traits.isDisjoint(with: [.breakBefore, .apart]) else {
            return false
        }
        return next.number == lexicon.names.much || next.number == lexicon.names.well
            || lexicon.roles[Int(next.number)].contains(.rated)
    }
}

/// An entry of a lexicon that was found in a text.
struct LexiconHit: Sendable {
    /// The index of the first token.
    let first: Int
    /// The index of the last token.
    let last: Int
    /// The entry's number in the lexicon.
    let entry: Int32
    /// The entry's rating.
    let rating: Double
}
