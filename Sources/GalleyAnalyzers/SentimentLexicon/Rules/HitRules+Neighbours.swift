// SPDX-License-Identifier: Apache-2.0

extension HitRules {
    /// What a word before the hit does to it.
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
            trail.multiply(by: Self.neverSo, .neverSo)
        } else if negates {
            negate(.negation)
        }
    }

    private mutating func applyDegree(at place: HitPlace, _ distance: Int, weaker: Bool) {
        var addend = weaker ? -Self.degree : Self.degree
        if trail.rating < 0 { addend *= -1 }
        if place.isUpper(distance) { addend += trail.rating > 0 ? Self.capitals : -Self.capitals }
        trail.add(addend * Self.damping[distance - 1], .booster)
    }

    /// Adds to the strength of the rating, whatever its sign.
    private mutating func strengthen(by addend: Double, _ rule: SentimentRule) {
        trail.add(trail.rating > 0 ? addend : -addend, rule)
    }

    /// "never so" and "never this" strengthen; so does any "so" or "this" directly before the hit
    /// what stands third before it, instead of negating: "have not been so good".
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

    /// Turns the rating round.
    mutating func negate(_ rule: SentimentRule) {
        let isMild = trail.rating < 0 && refinements.contains(.mildNegation)
        trail.multiply(by: isMild ? Self.mildNegation : Self.negation, rule)
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

    /// "least" turns the next word round, except in "at least" and "very least".
    mutating func applyLeast(at place: HitPlace) {
        guard place.number(1) == lexicon.names.least else { return }
        let before = place.number(2)
        if before < 0 || before != lexicon.names.at && before != lexicon.names.very {
            negate(.least)
        }
    }

    /// What is only wished or possible counts less.
    mutating func applyUnreal(at place: HitPlace) {
        guard refinements.contains(.unreal) else { return }
        for distance in 0..<place.reach where place.roles(distance + 1).contains(.unreal) {
            return trail.multiply(by: Self.unreal, .unreal)
        }
    }
}
