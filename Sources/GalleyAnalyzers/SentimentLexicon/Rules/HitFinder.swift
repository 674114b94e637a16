// SPDX-License-Identifier: Apache-2.0

/// Finds the rated words and phrases of a sentence, and marks what phrases do to the words around.
struct HitFinder {
    let lexicon: StandardLexicon
    let refinements: RefinementSet
    /// The text, whose tokens get marks.
    private(set) var text: ReadText
    /// The hits of the sentence that was read last.
    private(set) var hits: [SentimentHit] = []
    /// The first "but" of the sentence.
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
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            let token = text.tokens[index]
            guard token.number >= 0 else {
                index = readUnknown(at: index, sentence)
                continue
            }
            if token.number == lexicon.names.but, but == nil { but = index }
            let roles = lexicon.roles[Int(token.number)]
            if roles.contains(.startsPhrase) && token.form == .entry
                || !text.globs.isEmpty && text.globs[index] != nil,
                let phrase = PhraseFinder(lexicon: lexicon, refinements: refinements)
                    .phrase(at: index, in: text, sentence)
            {
                index = read(phrase, at: index)
                continue
            }
            if roles.contains(.rated), isHit(index, roles, sentence) { add(index) }
            index += 1
        }
    }

    /// Looks for a phrase whose first word has wildcards; gives the token to go on with.
    private mutating func readUnknown(at index: Int, _ sentence: Range<Int>) -> Int {
        guard !text.globs.isEmpty, text.globs[index] != nil,
            let phrase = PhraseFinder(lexicon: lexicon, refinements: refinements)
                .phrase(at: index, in: text, sentence)
        else { return index + 1 }
        return read(phrase, at: index)
    }

    private mutating func add(_ index: Int) {
        let number = text.tokens[index].number
        let rating = lexicon.words[Int(number)].rating
        hits.append(SentimentHit(first: index, last: index, entry: number, rating: rating))
    }

    /// Marks a phrase; gives the token to go on with.
    private mutating func read(_ place: Int, at first: Int) -> Int {
        let phrase = lexicon.phrases[place]
        let last = first + phrase.words.count - 1
        switch phrase.role {
        case .negation, .furtherNegation: text.tokens[last].traits.insert(.negates)
        case .weaker: text.tokens[last].traits.insert(.weakens)
        default: break
        }
        // "far from" negates, and its words count as they would without it.
        if phrase.rating == nil, phrase.role == .furtherNegation {
            if lexicon.roles[Int(phrase.words[0])].contains(.rated) { add(first) }
            return last + 1
        }
        for index in first...last { text.tokens[index].traits.insert(.covered) }
        if let rating = phrase.rating, phrase.isCounted {
            let entry = lexicon.entry(ofPhrase: place)
            hits.append(SentimentHit(first: first, last: last, entry: entry, rating: rating))
        }
        return last + 1
    }

    /// Whether a rated word counts: degree words count through others only.
    private func isHit(_ index: Int, _ roles: WordRoles, _ sentence: Range<Int>) -> Bool {
        if text.tokens[index].form == .entry, !roles.isDisjoint(with: .adverb) { return false }
        return !isDegreeWord(index, roles, sentence)
    }

    /// Whether a rated word is a degree word here, as "pretty" is in "pretty bad".
    private func isDegreeWord(_ index: Int, _ roles: WordRoles, _ sentence: Range<Int>) -> Bool {
        guard roles.contains(.degree), refinements.contains(.degreeWords),
            index + 1 < sentence.upperBound
        else { return false }
        let next = text.tokens[index + 1]
        guard next.number >= 0, !next.traits.contains(.breakBefore) else { return false }
        return next.number == lexicon.names.much || next.number == lexicon.names.well
            || lexicon.roles[Int(next.number)].contains(.rated)
    }
}
