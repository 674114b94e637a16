// SPDX-License-Identifier: Apache-2.0

/// Finds entries and rules of several words in a text; if several begin at the same token, the
/// longest one is preferred.
struct PhraseFinder {
    let lexicon: StandardLexicon
    let refinements: RefinementSet

    /// Returns the lexicon's index of the longest phrase that begins at a token and ends in the
    /// same clause; nil if there is none.
    func phrase(at first: Int, in text: ReadText, _ sentence: Range<Int>) -> Int? {
        guard first + 1 < sentence.upperBound else { return nil }
        guard lexicon.phraseGlobs == nil else { return anyPhrase(at: first, in: text, sentence) }
        let second = text.tokens[first + 1].number
        let word = lexicon.words[Int(text.tokens[first].number)]
        guard second >= 0, word.mayGoOn(with: second) else { return nil }
        for index in word.phraseRange where lexicon.phrases[index].second == second {
            if matches(index, at: first, in: text, sentence) { return index }
        }
        return nil
    }

    /// Finds the longest phrase if the lexicon has phrases with wildcards; if several are equally
    /// long, one whose first word has no wildcards is preferred.
    private func anyPhrase(at first: Int, in text: ReadText, _ sentence: Range<Int>) -> Int? {
        var longest: Int?
        var length = 0
        for number in [text.tokens[first].number] + (text.globs[first] ?? []) where number >= 0 {
            for index in lexicon.words[Int(number)].phraseRange {
                guard lexicon.phrases[index].words.count > length else { break }
                if matches(index, at: first, in: text, sentence) {
                    longest = index
                    length = lexicon.phrases[index].words.count
                }
            }
        }
        return longest
    }

    private func matches(
        _ index: Int, at first: Int, in text: ReadText, _ sentence: Range<Int>
    ) -> Bool {
        let phrase = lexicon.phrases[index]
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

    /// Whether the rule to which the phrase belongs is switched on.
    private func isOn(_ phrase: RatedPhrase) -> Bool {
        if let rating = phrase.rating {
            return refinements.contains(rating == 0 && !phrase.isCounted ? .masks : .phrases)
        }
        switch phrase.role {
        case .furtherNegation: return refinements.contains(.negations)
        case .noNegation: return refinements.contains(.noNegations)
        default: return true
        }
    }
}
