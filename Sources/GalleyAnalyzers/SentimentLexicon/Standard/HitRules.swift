// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The standard rules for a rated word or phrase and its neighbours.
///
/// The rules are those of VADER (C.J. Hutto and E. Gilbert, ICWSM 2014), limited to the hit's
/// clause and refined by the rules of `SentimentRefinement`.
struct HitRules {
    /// The factor of a negation for a negative rating, which is small because "not bad" is hardly
    /// "good".
    static let mildNegation = -0.4
    /// The number that a degree word adds to the strength of a rating.
    static let degree = 0.293
    /// The factor for the rating of a word that describes something only wished or possible.
    static let unreal = 0.6
    /// The factor of "so" directly before the word, after its effect as a degree word.
    ///
    /// In vaderSentiment, a slip in the rule for "never so" multiplies most ratings after "so" by
    /// 1.25, which agrees with people's ratings; 1.35 agrees best (`Config/lexicons/README.md`).
    static let emphaticSo = 1.35
    /// The factor for a word that is part of a name.
    static let name = 0.5
    /// The rating of "like" in a comparison.
    static let comparison = 0.25

    let lexicon: StandardLexicon
    let refinements: RefinementSet
    /// The rating of the current hit, with the changes that the rules made.
    var trail: RatingTrail
    /// Determines which sentences are titles.
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
    ///   - tokens: the words of the text, with the traits that phrases have added.
    ///   - sentence: the tokens of the hit's sentence.
    ///   - capitalsStandOut: whether some, but not all, words of the sentence are in capitals.
    mutating func apply(
        to hit: LexiconHit, in tokens: [TextToken], _ sentence: Range<Int>,
        capitalsStandOut: Bool
    ) {
        trail = RatingTrail(from: hit.rating, keepsSteps: keepsSteps)
        // A word that has categories but no rating is counted but not rated.
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
        applyLeast(at: place)
        applyUnreal(at: place)
    }
}

/// Determines whether sentences are titles; a sentence is scanned only once, even if it contains
/// many names.
struct TitleSearch {
    /// The total number of tokens that were scanned.
    private(set) var scanned = 0
    private var sentence = 0..<0
    private var isTitle = false

    /// Whether a sentence is a title: more than half of the words that are longer than three bytes
    /// begin with a capital.
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
    /// Applies the rules for the hit's own form: a word after a prefix, an inflected form, a part
    /// of a name, or "like" in a comparison.
    mutating func applyForm(at place: HitPlace, in tokens: [TextToken]) {
        let token = place.token(0)
        if token.traits.contains(.reversed) { negate(.prefix) }
        guard place.hit.first == place.hit.last else { return }
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

    /// Whether a word is part of a name: it begins with a capital, a neighbouring word does too,
    /// and the sentence is not a title.
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
    /// Applies the effect of a word before the hit to the hit's rating.
    mutating func applyNeighbour(at place: HitPlace, _ distance: Int) {
        let traits = place.token(distance).traits
        let roles = place.roles(distance)
        if traits.contains(.weakens) { strengthen(by: -Self.degree, .boosterPhrase) }
        let negates =
            traits.contains(.negates)
            || !traits.contains(.covered)
                && (roles.contains(.negation)
                    || roles.contains(.furtherNegation) && refinements.contains(.negations))
        if traits.contains(.covered), !negates { return }
        let isDegree =
            distance == 1 && roles.contains(.degree) && refinements.contains(.degreeWords)
        if place.isRated(distance), !isDegree, !traits.contains(.negates) { return }
        if isDegree || !roles.isDisjoint(with: .adverb) {
            applyDegree(at: place, distance, weaker: roles.contains(.weaker))
        }
        if distance == 1, isEmphaticSo(at: place) {
            trail.multiply(by: Self.emphaticSo, .emphaticSo)
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

    /// Adds to the strength of the rating: a number is added to a positive rating and subtracted
    /// from any other rating.
    private mutating func strengthen(by addend: Double, _ rule: SentimentRule) {
        trail.add(trail.rating > 0 ? addend : -addend, rule)
    }

    /// Whether "so" is directly before the hit and "never" does not strengthen it already.
    private func isEmphaticSo(at place: HitPlace) -> Bool {
        refinements.contains(.emphaticSo) && place.number(1) >= 0
            && place.number(1) == lexicon.names.so && !isNeverSo(at: place, 2)
            && !isNeverSo(at: place, 3)
    }

    /// Whether "never so" or "never this" strengthens the hit; at most one word may be between the
    /// two words, or between them and the hit.
    ///
    /// In vaderSentiment 3.3.2, "so" or "this" is enough, because two brackets are missing in its
    /// code.
    private func isNeverSo(at place: HitPlace, _ distance: Int) -> Bool {
        let isNever = place.number(distance) == lexicon.names.never
        switch distance {
        case 2: return isNever && place.isSoOrThis(1, lexicon.names)
        case 3:
            return isNever
                && (place.isSoOrThis(1, lexicon.names) || place.isSoOrThis(2, lexicon.names))
        default: return false
        }
    }

    /// Reverses the rating, and reduces its strength.
    mutating func negate(_ rule: SentimentRule) {
        let isMild = trail.rating < 0 && refinements.contains(.mildNegation)
        trail.multiply(by: isMild ? Self.mildNegation : RuleStrength.negation, rule)
    }

    /// Applies the rule for "no", which reverses the rated words after it and has no rating of its
    /// own there.
    ///
    /// - Returns: whether the hit is a "no" that negates the next word.
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
        return token.number >= 0 && token.traits.isDisjoint(with: [.breakBefore, .apart])
            && lexicon.roles[Int(token.number)].contains(.rated)
    }

    /// Applies the rule for "least", which reverses the next word except in "at least" and "very
    /// least".
    mutating func applyLeast(at place: HitPlace) {
        guard place.number(1) == lexicon.names.least else { return }
        let before = place.number(2)
        if before < 0 || before != lexicon.names.at && before != lexicon.names.very {
            negate(.least)
        }
    }

    /// Reduces the rating of a hit that is only wished or possible.
    mutating func applyUnreal(at place: HitPlace) {
        guard refinements.contains(.unreal) else { return }
        for distance in 0..<place.reach where place.roles(distance + 1).contains(.unreal) {
            return trail.multiply(by: Self.unreal, .unreal)
        }
    }
}

extension WordForm {
    /// The factor by which an entry's rating is multiplied if the word is in this form.
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
