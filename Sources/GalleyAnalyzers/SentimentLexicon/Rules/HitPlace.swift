// SPDX-License-Identifier: Apache-2.0

/// A hit with what stands before it.
///
/// Words are counted backwards from the hit: 1 is the word directly before it.
struct HitPlace {
    let hit: SentimentHit
    let text: ReadText
    let sentence: Range<Int>
    let lexicon: StandardLexicon
    let capitalsStandOut: Bool
    /// How many words before the hit, up to three, belong to its clause.
    let reach: Int

    init(
        hit: SentimentHit, text: ReadText, sentence: Range<Int>, lexicon: StandardLexicon,
        refinements: RefinementSet, capitalsStandOut: Bool
    ) {
        self.hit = hit
        self.text = text
        self.sentence = sentence
        self.lexicon = lexicon
        self.capitalsStandOut = capitalsStandOut
        var reach = 0
        while reach < 3, hit.first - reach > sentence.lowerBound {
            let isBroken = text.tokens[hit.first - reach].traits.contains(.breakBefore)
            if isBroken, refinements.contains(.clauses) { break }
            reach += 1
        }
        self.reach = reach
    }

    /// A token before the hit.
    func token(_ distance: Int) -> TextToken { text.tokens[hit.first - distance] }

    /// The number of a word before the hit, or -1 if it is unknown or out of reach.
    func number(_ distance: Int) -> Int32 {
        guard distance <= reach else { return -1 }
        let token = token(distance)
        return token.form == .entry ? token.number : -1
    }

    /// The roles of a word before the hit; none if it is out of reach.
    func roles(_ distance: Int) -> WordRoles {
        let number = number(distance)
        return number < 0 ? [] : lexicon.words[Int(number)].roles
    }

    /// Whether a word before the hit is rated, in any form.
    func isRated(_ distance: Int) -> Bool {
        let token = token(distance)
        return token.number >= 0 && !token.traits.contains(.covered)
            && lexicon.words[Int(token.number)].roles.contains(.rated)
    }

    /// Whether a word before the hit, or the hit at 0, stands in capitals among others that do not.
    func isUpper(_ distance: Int) -> Bool {
        capitalsStandOut && token(distance).traits.contains(.upper)
    }

    /// Whether a word before the hit is "so" or "this".
    func isSoOrThis(_ distance: Int) -> Bool {
        let number = number(distance)
        return number >= 0 && (number == lexicon.names.so || number == lexicon.names.this)
    }
}
