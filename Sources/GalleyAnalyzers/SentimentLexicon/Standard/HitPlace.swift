// SPDX-License-Identifier: Apache-2.0

/// A hit with the words before it.
///
/// Words are counted backwards from the hit: 1 is the word directly before it. What the rules need
/// of them is looked up once, without an allocation.
struct HitPlace {
    let hit: LexiconHit
    let sentence: Range<Int>
    let capitalsStandOut: Bool
    /// How many words before the hit, up to three, belong to its clause.
    private(set) var reach = 0
    /// The hit's first word and those before it.
    private var tokens: InlineArray<4, TextToken>
    /// The roles of these words, whatever form they have.
    private var known = InlineArray<4, LexiconWordRoles>(repeating: [])
    /// Whether no word before the hit can change it.
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
            reach += 1
            let token = all[hit.first - reach]
            tokens[reach] = token
            if token.number >= 0 { known[reach] = lexicon.roles[Int(token.number)] }
            if !known[reach].isDisjoint(with: .active) || !token.traits.isDisjoint(with: .active) {
                isPlain = false
            }
        }
    }

    /// A token before the hit.
    @inline(__always)
    func token(_ distance: Int) -> TextToken { tokens[distance] }

    /// The number of a word before the hit, or -1 if it is unknown or out of reach.
    @inline(__always)
    func number(_ distance: Int) -> Int32 {
        guard distance <= reach else { return -1 }
        return tokens[distance].form == .entry ? tokens[distance].number : -1
    }

    /// The roles of a word before the hit; none if it is out of reach.
    @inline(__always)
    func roles(_ distance: Int) -> LexiconWordRoles {
        distance <= reach && tokens[distance].form == .entry ? known[distance] : []
    }

    /// Whether a word before the hit is rated, in any form.
    @inline(__always)
    func isRated(_ distance: Int) -> Bool {
        !tokens[distance].traits.contains(.covered) && known[distance].contains(.rated)
    }

    /// Whether a word before the hit, or the hit at 0, is in capitals among words that are not.
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
