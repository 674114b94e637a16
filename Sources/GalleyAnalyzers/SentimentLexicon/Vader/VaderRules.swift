// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The rules of VADER for a rated word and its neighbours.
///
/// The order and the oddities are those of vaderSentiment 3.3.2, because the results must be equal
/// to the last bit. For example, "so" or "this" directly before a rated word strengthens that word
/// if the third word before the rated word has no rating, and fixed phrases are searched for only
/// from the fourth word of the text on.
struct VaderRules {
    let tables: VaderTables
    let words: VaderWords
    /// The rating of the current word, with the changes that the rules made.
    var trail: RatingTrail
    private let keepsSteps: Bool
    private let capitalsStandOut: Bool

    /// Makes the rules for the words of a text.
    ///
    /// - Parameter keepsSteps: whether the steps are needed for an explanation.
    init(_ tables: VaderTables, _ words: VaderWords, keepsSteps: Bool) {
        self.keepsSteps = keepsSteps
        trail = RatingTrail(keepsSteps: keepsSteps)
        self.tables = tables
        self.words = words
        capitalsStandOut = words.capitalsStandOut
    }

    /// Returns the lexicon's rating for a word of the text, or nil if the word does not count.
    ///
    /// Degree words do not count, because they only change other words; nor does "kind" in "kind
    /// of".
    func entryRating(at index: Int) -> Double? {
        let number = number(at: index)
        guard number >= 0, let rating = tables.words.words[number].rating,
            tables.words.words[number].boost == nil
        else { return nil }
        if number == tables.names.kind, self.number(at: index + 1) == tables.names.of { return nil }
        return rating
    }

    /// Applies every rule to a word whose rating is known.
    mutating func apply(to index: Int, rated entry: Double) {
        trail = RatingTrail(from: entry, keepsSteps: keepsSteps)
        applyNo(at: index, rated: entry)
        if isInCapitals(at: index) {
            trail.add(trail.rating > 0 ? RuleStrength.capitals : -RuleStrength.capitals, .capitals)
        }
        for distance in 1...3 where index >= distance && !isRated(at: index - distance) {
            applyBooster(at: index - distance, distance)
            applyNegation(at: index, distance)
            if distance == 3 { applyPhrases(at: index) }
        }
        applyLeast(at: index)
    }

    /// Returns the number of the word at an index of the text; -1 if the word is unknown or the
    /// text has no such index.
    func number(at index: Int) -> Int {
        index >= 0 && index < words.count ? Int(words.list[index].number) : -1
    }

    /// Whether a word has an entry in the lexicon.
    func isRated(at index: Int) -> Bool {
        let number = number(at: index)
        return number >= 0 && tables.words.words[number].rating != nil
    }

    /// Whether a word is in capitals while other words of the text are not.
    func isInCapitals(at index: Int) -> Bool {
        capitalsStandOut && words.list[index].isUpper
    }

    /// Whether a word is a negation.
    func isNegator(at index: Int) -> Bool {
        let number = number(at: index)
        return words.list[index].contractsNot || number >= 0 && tables.words.words[number].isNegator
    }
}

extension VaderRules {
    /// Applies a degree word, which strengthens or weakens the rated word; the effect decreases
    /// with the distance.
    mutating func applyBooster(at index: Int, _ distance: Int) {
        let number = number(at: index)
        guard number >= 0, var boost = tables.words.words[number].boost else { return }
        if trail.rating < 0 { boost *= -1 }
        if isInCapitals(at: index) {
            boost += trail.rating > 0 ? RuleStrength.capitals : -RuleStrength.capitals
        }
        if distance > 1, boost != 0 { boost *= RuleStrength.damping[distance - 1] }
        trail.add(boost, .booster)
    }
}

extension VaderRules {
    /// Applies the rule for "no", which reverses the rated words after it and has no rating of its
    /// own there.
    mutating func applyNo(at index: Int, rated entry: Double) {
        let names = tables.names
        let before = number(at: index - 1)
        if before == names.no || number(at: index - 2) == names.no
            || number(at: index - 3) == names.no && (before == names.or || before == names.nor)
        {
            trail.replace(by: entry * RuleStrength.negation, .no)
        } else if number(at: index) == names.no, isRated(at: index + 1) {
            trail.replace(by: 0, .no)
        }
    }

    /// Reverses the rating if the word at a distance of one to three words before the rated word is
    /// a negation.
    ///
    /// "never" strengthens in "never so good", and "without" has no effect in "without a doubt".
    mutating func applyNegation(at index: Int, _ distance: Int) {
        if distance > 1 {
            if isNeverSo(before: index, distance) {
                trail.multiply(by: RuleStrength.neverSo, .neverSo)
                return
            }
            if isWithoutDoubt(before: index, distance) { return }
        }
        if isNegator(at: index - distance) { trail.multiply(by: RuleStrength.negation, .negation) }
    }

    private func isNeverSo(before index: Int, _ distance: Int) -> Bool {
        let isNever = number(at: index - distance) == tables.names.never
        if distance == 2 { return isNever && isSoOrThis(at: index - 1) }
        return isNever && isSoOrThis(at: index - 2) || isSoOrThis(at: index - 1)
    }

    private func isSoOrThis(at index: Int) -> Bool {
        let number = number(at: index)
        return number == tables.names.so || number == tables.names.this
    }

    private func isWithoutDoubt(before index: Int, _ distance: Int) -> Bool {
        let doubt = tables.names.doubt
        return number(at: index - distance) == tables.names.without
            && (number(at: index - 1) == doubt || distance == 3 && number(at: index - 2) == doubt)
    }

    /// Applies the rule for "least", which reverses the next word except in "at least" and "very
    /// least".
    mutating func applyLeast(at index: Int) {
        let names = tables.names
        guard number(at: index - 1) == names.least, !isRated(at: index - 1) else { return }
        let before = number(at: index - 2)
        if before != names.at && before != names.very {
            trail.multiply(by: RuleStrength.negation, .least)
        }
    }
}

extension VaderRules {
    /// Applies fixed phrases before and around the rated word, and degree phrases such as "sort
    /// of".
    mutating func applyPhrases(at index: Int) {
        if let value = specialCase(endingBy: index) { trail.replace(by: value, .idiom) }
        for length in 2...3 {
            if let value = specialCase(at: index, length) { trail.replace(by: value, .idiom) }
        }
        for (back, length) in [(3, 3), (3, 2), (2, 2)] {
            if let phrase = phrase(at: index - back, length),
                let addend = tables.boosterPhrases[phrase]
            {
                trail.add(addend, .boosterPhrase)
            }
        }
    }

    /// Returns the rating of the first fixed phrase that is found to end at or before the rated
    /// word; nearer phrases are tried first.
    private func specialCase(endingBy index: Int) -> Double? {
        for (back, length) in [(1, 2), (2, 3), (2, 2), (3, 3), (3, 2)] {
            if let value = specialCase(at: index - back, length) { return value }
        }
        return nil
    }

    private func specialCase(at start: Int, _ length: Int) -> Double? {
        phrase(at: start, length).flatMap { tables.specialCases[$0] }
    }

    /// Returns the phrase of two or three words that begins at an index; nil if one of the words is
    /// unknown.
    private func phrase(at start: Int, _ length: Int) -> WordPhrase? {
        let first = number(at: start)
        let second = number(at: start + 1)
        guard first >= 0, second >= 0, tables.words.words[first].startsPhrase else { return nil }
        if length == 2 { return WordPhrase(first: first, second: second) }
        let third = number(at: start + 2)
        return third < 0 ? nil : WordPhrase(first: first, second: second, third: third)
    }
}
