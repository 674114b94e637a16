// SPDX-License-Identifier: Apache-2.0

extension HitRules {
    /// What the form of the hit itself does: inflected, part of a name, "like" that compares.
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

    /// Whether a word with a capital stands beside another one, in a sentence most of whose longer
    /// words have none.
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
