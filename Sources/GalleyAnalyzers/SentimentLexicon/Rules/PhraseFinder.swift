// SPDX-License-Identifier: Apache-2.0

/// Finds entries and rules of several words in a text, the longest first.
struct PhraseFinder {
    let lexicon: StandardLexicon
    let refinements: RefinementSet

    /// The longest phrase that begins at a token and does not leave its clause or sentence.
    func phrase(at first: Int, in text: ReadText, _ sentence: Range<Int>) -> RatedPhrase? {
        guard first + 1 < sentence.upperBound else { return nil }
        let second = text.tokens[first + 1].number
        let (start, count) = lexicon.words[Int(text.tokens[first].number)].phrases
        for index in Int(start)..<Int(start) + Int(count)
        where lexicon.phrases[index].second == second {
            let phrase = lexicon.phrases[index]
            if isOn(phrase), first + phrase.words.count <= sentence.upperBound,
                matches(phrase, at: first, in: text)
            {
                return phrase
            }
        }
        return nil
    }

    private func matches(_ phrase: RatedPhrase, at first: Int, in text: ReadText) -> Bool {
        for (offset, word) in phrase.words.enumerated() {
            let token = text.tokens[first + offset]
            guard token.number == word, token.form == .entry else { return false }
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
