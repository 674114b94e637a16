// SPDX-License-Identifier: Apache-2.0

/// Finds entries and rules of several words in a text, the longest first.
struct PhraseFinder {
    let lexicon: StandardLexicon
    let refinements: RefinementSet

    /// The longest phrase that begins at a token and does not leave its clause or sentence.
    func phrase(at first: Int, in text: ReadText, _ sentence: Range<Int>) -> RatedPhrase? {
        guard first + 1 < sentence.upperBound else { return nil }
        guard lexicon.phraseGlobs == nil else { return anyPhrase(at: first, in: text, sentence) }
        let second = text.tokens[first + 1].number
        let (start, count) = lexicon.words[Int(text.tokens[first].number)].phrases
        for index in Int(start)..<Int(start) + Int(count)
        where lexicon.phrases[index].second == second {
            let phrase = lexicon.phrases[index]
            if matches(phrase, at: first, in: text, sentence) { return phrase }
        }
        return nil
    }

    /// The same for a lexicon with wildcards in phrases; of phrases of one length that with the
    /// first word as it stands is taken.
    private func anyPhrase(
        at first: Int, in text: ReadText, _ sentence: Range<Int>
    ) -> RatedPhrase? {
        var longest: RatedPhrase?
        for number in [text.tokens[first].number] + (text.globs[first] ?? []) where number >= 0 {
            let (start, count) = lexicon.words[Int(number)].phrases
            for index in Int(start)..<Int(start) + Int(count) {
                let phrase = lexicon.phrases[index]
                guard phrase.words.count > longest?.words.count ?? 0 else { break }
                if matches(phrase, at: first, in: text, sentence) { longest = phrase }
            }
        }
        return longest
    }

    private func matches(
        _ phrase: RatedPhrase, at first: Int, in text: ReadText, _ sentence: Range<Int>
    ) -> Bool {
        guard isOn(phrase), first + phrase.words.count <= sentence.upperBound else { return false }
        for (offset, word) in phrase.words.enumerated() {
            let token = text.tokens[first + offset]
            guard
                token.number == word && token.form == .entry
                    || text.globs[first + offset]?.contains(word) == true
            else { return false }
            if offset > 0, token.traits.contains(.breakBefore) { return false }
        }
        return true
    }

    /// Whether the rules that the phrase belongs to are switched on.
    private func isOn(_ phrase: RatedPhrase) -> Bool {
        if let rating = phrase.rating {
            return refinements.contains(rating == 0 ? .masks : .phrases)
        }
        switch phrase.role {
        case .furtherNegation: return refinements.contains(.negations)
        case .noNegation: return refinements.contains(.noNegations)
        default: return true
        }
    }
}
