// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The standard rules for a rated word or phrase and its neighbours.
///
/// They are VADER's (C.J. Hutto and E. Gilbert, ICWSM 2014), limited to the clause and refined by
/// the rules of `SentimentRefinement`.
struct HitRules {
    /// What a negation multiplies a negative rating by: "not bad" is hardly "good".
    static let mildNegation = -0.4
    /// What a degree word adds to the strength of a rating.
    static let degree = 0.293
    /// What a wish or a possibility multiplies a rating by.
    static let unreal = 0.6
    /// What being part of a name multiplies a rating by.
    static let name = 0.5
    /// The rating of a comparing "like".
    static let comparison = 0.25

    let lexicon: StandardLexicon
    let refinements: RefinementSet
    /// The rating of the current hit, and what the rules did to it.
    var trail: RatingTrail
    /// Which sentences are titles.
    var titles = TitleSearch()
    private let keepsSteps: Bool

    /// Makes the rules of a lexicon.
    ///
    /// - Parameter keepsSteps: whether the steps are needed for an explanation.
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
    ///   - capitalsStandOut: whether only some words of the sentence are in capitals.
    mutating func apply(
        to hit: LexiconHit, in tokens: [TextToken], _ sentence: Range<Int>,
        capitalsStandOut: Bool
    ) {
        trail = RatingTrail(from: hit.rating, keepsSteps: keepsSteps)
        // Words that only have categories are counted, not rated.
        guard trail.rating != 0 else { return }
        let place = HitPlace(
            hit: hit, tokens: tokens, sentence: sentence, lexicon, refinements,
            capitalsStandOut: capitalsStandOut)
        applyForm(at: place, in: tokens)
        let isPlain = place.isPlain && place.token(0).number != lexicon.names.no
        if !isPlain, applyNo(at: place, in: tokens) { return }
        if capitalsStandOut, place.isUpper(0) {
            trail.add(trail.rating > 0 ? RuleStrength.capitals : -RuleStrength.capitals, .capitals)
        }
        if isPlain { return }
        for distance in 0..<place.reach { applyNeighbour(at: place, distance + 1) }
        if place.reach < 3, place.isSoOrThis(1, lexicon.names) {
            trail.multiply(by: RuleStrength.neverSo, .neverSo)
        }
        applyLeast(at: place)
        applyUnreal(at: place)
    }
}

/// Finds which sentences are titles; each is scanned once, however many names it may have.
struct TitleSearch {
    /// How many tokens were scanned.
    private(set) var scanned = 0
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
        scanned += sentence.count
        self.sentence = sentence
        isTitle = capitals * 2 > long
        return isTitle
    }
}

extension HitRules {
    /// Applies what the hit itself is: an inflected form, part of a name, a comparing "like".
    mutating func applyForm(at place: HitPlace, in tokens: [TextToken]) {
        guard place.hit.first == place.hit.last else { return }
        let token = place.token(0)
        if token.form != .entry { trail.multiply(by: token.form.factor, .inflection) }
        if refinements.contains(.names), isName(token, at: place, in: tokens) {
            trail.multiply(by: Self.name, .name)
        }
        if refinements.contains(.like), token.number == lexicon.names.like,
            token.form == .entry, !place.roles(1).contains(.beforeLike)
        {
            trail.replace(by: Self.comparison, .like)
        }
    }

    /// Whether a word with a capital is beside another one, in a sentence most of whose longer
    /// words have no capital.
    private mutating func isName(
        _ token: TextToken, at place: HitPlace, in tokens: [TextToken]
    ) -> Bool {
        guard token.traits.contains(.capital), !token.traits.contains(.upper) || token.isSingle
        else { return false }
        let index = place.hit.first
        let isAfter =
            index > place.sentence.lowerBound && !token.traits.contains(.breakBefore)
            && tokens[index - 1].traits.contains(.capital) && !tokens[index - 1].isSingle
        let isBefore =
            index + 1 < place.sentence.upperBound
            && tokens[index + 1].traits.contains(.capital) && !tokens[index + 1].isSingle
            && !tokens[index + 1].traits.contains(.breakBefore)
        return (isAfter || isBefore) && !titles.isTitle(place.sentence, in: tokens)
    }
}

extension HitRules {
    /// Applies what a word before the hit does to it.
    mutating func applyNeighbour(at place: HitPlace, _ distance: Int) {
        let traits = place.token(distance).traits
        let roles = place.roles(distance)
        if traits.contains(.weakens) { strengthen(by: -Self.degree, .boosterPhrase) }
        let negates =
            traits.contains(.negates) || roles.contains(.negation) && !traits.contains(.covered)
        if traits.contains(.covered), !negates { return }
        let isDegree =
            distance == 1 && roles.contains(.degree) && refinements.contains(.degreeWords)
        if place.isRated(distance), !isDegree, !traits.contains(.negates) { return }
        if isDegree || !roles.isDisjoint(with: .adverb) {
            applyDegree(at: place, distance, weaker: roles.contains(.weaker))
        }
        if isNeverSo(at: place, distance) {
            trail.multiply(by: RuleStrength.neverSo, .neverSo)
        } else if negates {
            negate(.negation)
        }
    }

    private mutating func applyDegree(at place: HitPlace, _ distance: Int, weaker: Bool) {
        var addend = weaker ? -Self.degree : Self.degree
        if trail.rating < 0 { addend *= -1 }
        if place.isUpper(distance) {
            addend += trail.rating > 0 ? RuleStrength.capitals : -RuleStrength.capitals
        }
        trail.add(addend * RuleStrength.damping[distance - 1], .booster)
    }

    /// Adds to the strength of the rating, whatever its sign.
    private mutating func strengthen(by addend: Double, _ rule: SentimentRule) {
        trail.add(trail.rating > 0 ? addend : -addend, rule)
    }

    /// Whether "never so" or "never this" strengthens the hit.
    ///
    /// With a "so" or "this" directly before the hit, the third word before it strengthens too
    /// instead of negating: "have not been so good".
    private func isNeverSo(at place: HitPlace, _ distance: Int) -> Bool {
        let isNever = place.number(distance) == lexicon.names.never
        switch distance {
        case 2: return isNever && place.isSoOrThis(1, lexicon.names)
        case 3:
            return place.isSoOrThis(1, lexicon.names)
                || isNever && place.isSoOrThis(2, lexicon.names)
        default: return false
        }
    }

    /// Reverses the rating.
    mutating func negate(_ rule: SentimentRule) {
        let isMild = trail.rating < 0 && refinements.contains(.mildNegation)
        trail.multiply(by: isMild ? Self.mildNegation : RuleStrength.negation, rule)
    }

    /// "no" negates the next rated words instead of counting for itself.
    ///
    /// - Returns: whether the hit is such a "no".
    mutating func applyNo(at place: HitPlace, in tokens: [TextToken]) -> Bool {
        let names = lexicon.names
        let before = place.number(1)
        if isNo(place, 1) || isNo(place, 2)
            || isNo(place, 3) && (before == names.or || before == names.nor) && before >= 0
        {
            negate(.no)
        } else if place.hit.first == place.hit.last,
            place.token(0).number == names.no, isFollowedByRated(place, in: tokens)
        {
            trail.replace(by: 0, .no)
            return true
        }
        return false
    }

    private func isNo(_ place: HitPlace, _ distance: Int) -> Bool {
        place.number(distance) == lexicon.names.no
            && !place.token(distance).traits.contains(.covered)
    }

    private func isFollowedByRated(_ place: HitPlace, in tokens: [TextToken]) -> Bool {
        let next = place.hit.last + 1
        guard next < place.sentence.upperBound else { return false }
        let token = tokens[next]
        return token.number >= 0 && !token.traits.contains(.breakBefore)
            && lexicon.roles[Int(token.number)].contains(.rated)
    }

    /// "least" reverses the next word, except in "at least" and "very least".
    mutating func applyLeast(at place: HitPlace) {
        guard place.number(1) == lexicon.names.least else { return }
        let before = place.number(2)
        if before < 0 || before != lexicon.names.at && before != lexicon.names.very {
            negate(.least)
        }
    }

    /// Reduces the rating of what is only wished or possible.
    mutating func applyUnreal(at place: HitPlace) {
        guard refinements.contains(.unreal) else { return }
        for distance in 0..<place.reach where place.roles(distance + 1).contains(.unreal) {
            return trail.multiply(by: Self.unreal, .unreal)
        }
    }
}

extension WordForm {
    /// What the entry's rating is multiplied by.
    fileprivate var factor: Double {
        switch self {
        case .entry: 1
        case .inflected: 0.9
        case .adverb: 0.5
        case .opposite: RuleStrength.negation
        case .without: 0.9 * RuleStrength.negation
        }
    }
}
