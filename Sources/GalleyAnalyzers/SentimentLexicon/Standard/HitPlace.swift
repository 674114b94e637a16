// SPDX-License-Identifier: Apache-2.0

/// A hit, together with the words before it.
///
/// Words are counted backwards from the hit: 1 is the word directly before the hit. The properties
/// of the words that the rules need are looked up once, without an allocation.
struct HitPlace {
    let hit: LexiconHit
    let sentence: Range<Int>
    let capitalsStandOut: Bool
    /// How many words directly before the hit, up to three, belong to the same clause.
    private(set) var reach = 0
    /// The hit's first word, followed by the words before it.
    private var tokens: InlineArray<4, TextToken>
    /// For each word in `tokens` after the hit, its roles or, if the word is a form of an entry, the
    /// roles of that entry; empty if the lexicon has neither.
    private var known = InlineArray<4, LexiconWordRoles>(repeating: [])
    /// Whether none of the words before the hit can change the hit's rating.
    private(set) var isPlain = true

    init(
        hit: LexiconHit, tokens all: [TextToken], sentence: Range<Int>,
        _ lexicon: StandardLexicon, _ refinements: RefinementSet, capitalsStandOut: Bool
    ) {
        self.hit = hit
        self.sentence = sentence
        self.capitalsStandOut = capitalsStandOut
        tokens = InlineArray(repeating: all[hit.first])
        let isBounded = refinements.contains(.clauses)
        while reach < 3, hit.first - reach > sentence.lowerBound {
            if isBounded, tokens[reach].traits.contains(.breakBefore) { break }
            let token = all[hit.first - reach - 1]
            // Like punctuation, emoticons separate clauses.
            if tokens[reach].traits.union(token.traits).contains(.apart) { break }
            reach += 1
            tokens[reach] = token
            if token.number >= 0 { known[reach] = lexicon.roles[Int(token.number)] }
            if !known[reach].isDisjoint(with: .active) || !token.traits.isDisjoint(with: .active) {
                isPlain = false
            }
        }
    }

    /// Returns the token at a distance before the hit.
    @inline(__always)
    func token(_ distance: Int) -> TextToken { tokens[distance] }

    /// Returns the number of the word at a distance before the hit, or -1 if the word is unknown,
    /// is only a form of an entry, or is farther away than `reach`.
    @inline(__always)
    func number(_ distance: Int) -> Int32 {
        guard distance <= reach else { return -1 }
        return tokens[distance].form == .entry ? tokens[distance].number : -1
    }

    /// Returns the roles of the word at a distance before the hit; empty if the word is only a form
    /// of an entry or is farther away than `reach`.
    @inline(__always)
    func roles(_ distance: Int) -> LexiconWordRoles {
        distance <= reach && tokens[distance].form == .entry ? known[distance] : []
    }

    /// Whether a word before the hit, or the entry of which the word is a form, is rated.
    @inline(__always)
    func isRated(_ distance: Int) -> Bool {
        !tokens[distance].traits.contains(.covered) && known[distance].contains(.rated)
    }

    /// Whether a word before the hit, or the hit itself at distance 0, is in capitals while other
    /// words of the sentence are not.
    @inline(__always)
    func isUpper(_ distance: Int) -> Bool {
        capitalsStandOut && tokens[distance].traits.contains(.upper)
    }

    /// Whether a word before the hit is "so" or "this".
    @inline(__always)
    func isSoOrThis(_ distance: Int, _ names: NamedWords) -> Bool {
        let number = number(distance)
        return number >= 0 && (number == names.so || number == names.this)
    }
}
