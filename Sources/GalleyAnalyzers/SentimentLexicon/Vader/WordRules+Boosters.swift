// SPDX-License-Identifier: Apache-2.0

extension WordRules {
    /// A degree word strengthens or weakens the rated word, the less the farther away it stands.
    mutating func applyBooster(at index: Int, _ distance: Int) {
        let number = number(at: index)
        guard number >= 0, var boost = tables.words.words[number].boost else { return }
        if trail.rating < 0 { boost *= -1 }
        if standsInCapitals(at: index) {
            boost += trail.rating > 0 ? Self.capitals : -Self.capitals
        }
        if distance > 1, boost != 0 { boost *= Self.damping[distance - 1] }
        trail.add(boost, .booster)
    }
}
