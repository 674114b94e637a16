// SPDX-License-Identifier: Apache-2.0
import GalleyCore

/// The standard rules that look at a rated word or phrase and its neighbours.
///
/// They are VADER's (C.J. Hutto and E. Gilbert, ICWSM 2014), bounded by the clause and with the
/// refinements that SentimentRefinement names.
struct HitRules {
    /// What a negation multiplies a positive rating by.
    static let negation = -0.74
    /// What it multiplies a negative one by: what is "not bad" is hardly good.
    static let mildNegation = -0.4
    /// What capitals add to the strength of a rating.
    static let capitals = 0.733
    /// What "never so" multiplies a rating by.
    static let neverSo = 1.25
    /// What a degree word adds to the strength of a rating.
    static let degree = 0.293
    /// How much of a degree word's strength is left one, two and three words before the word.
    static let damping = [1, 0.95, 0.9]
    /// What a wish or a possibility leaves of a rating.
    static let unreal = 0.6
    /// What is left of a word in a name.
    static let name = 0.5
    /// The rating of "like" where it compares.
    static let comparison = 0.25

    let lexicon: StandardLexicon
    let refinements: RefinementSet
    /// The rating of the hit at hand and what the rules did to it.
    var trail: RatingTrail
    /// Which sentences are titles.
    var titles = TitleSearch()
    private let keepsSteps: Bool

    /// - Parameter keepsSteps: whether anybody asks what the rules did.
    init(_ lexicon: StandardLexicon, _ refinements: RefinementSet, keepsSteps: Bool) {
        self.lexicon = lexicon
        self.refinements = refinements
        self.keepsSteps = keepsSteps
        trail = RatingTrail(keepsSteps: keepsSteps)
    }

    /// Applies every rule to a hit.
    ///
    /// - Parameters:
    ///   - tokens: the words of the text with the marks of its phrases.
    ///   - sentence: the tokens of the hit's sentence.
    ///   - capitalsStandOut: whether only some words of the sentence stand in capitals.
    mutating func apply(
        to hit: SentimentHit, in tokens: [TextToken], _ sentence: Range<Int>,
        capitalsStandOut: Bool
    ) {
        trail = RatingTrail(from: hit.rating, keepsSteps: keepsSteps)
        // Words that only have categories are counted.
        guard trail.rating != 0 else { return }
        let place = HitPlace(
            hit: hit, tokens: tokens, sentence: sentence, lexicon, refinements,
            capitalsStandOut: capitalsStandOut)
        applyForm(at: place, in: tokens)
        let isPlain = place.isPlain && place.token(0).number != lexicon.names.no
        if !isPlain, applyNo(at: place, in: tokens) { return }
        if capitalsStandOut, place.isUpper(0) {
            trail.add(trail.rating > 0 ? Self.capitals : -Self.capitals, .capitals)
        }
        if isPlain { return }
        for distance in 0..<place.reach { applyNeighbour(at: place, distance + 1) }
        if place.reach < 3, place.isSoOrThis(1, lexicon.names) {
            trail.multiply(by: Self.neverSo, .neverSo)
        }
        applyLeast(at: place)
        applyUnreal(at: place)
    }
}

/// Tells which sentences are titles, each by one look, however many names may stand in it.
struct TitleSearch {
    /// How many tokens were looked at.
    private(set) var looked = 0
    private var sentence = 0..<0
    private var isTitle = false

    /// Whether more than half of a sentence's longer words have a capital.
    mutating func isTitle(_ sentence: Range<Int>, in tokens: [TextToken]) -> Bool {
        if sentence == self.sentence { return isTitle }
        var long = 0
        var capitals = 0
        for index in sentence where tokens[index].traits.contains(.long) {
            long += 1
            capitals += tokens[index].traits.contains(.capital) ? 1 : 0
        }
        looked += sentence.count
        self.sentence = sentence
        isTitle = capitals * 2 > long
        return isTitle
    }
}
