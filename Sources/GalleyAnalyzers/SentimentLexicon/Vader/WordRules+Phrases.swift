// SPDX-License-Identifier: Apache-2.0

extension WordRules {
    /// Fixed phrases before and round the rated word, and degree words of several words.
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

    /// The rating of the first phrase that ends in the rated word or before it, nearest first.
    private func specialCase(endingBy index: Int) -> Double? {
        for (back, length) in [(1, 2), (2, 3), (2, 2), (3, 3), (3, 2)] {
            if let value = specialCase(at: index - back, length) { return value }
        }
        return nil
    }

    private func specialCase(at start: Int, _ length: Int) -> Double? {
        phrase(at: start, length).flatMap { tables.specialCases[$0] }
    }

    /// The known words from a place on, or nil if one of them is not known.
    private func phrase(at start: Int, _ length: Int) -> WordPhrase? {
        let first = number(at: start)
        let second = number(at: start + 1)
        guard first >= 0, second >= 0, tables.words.words[first].startsPhrase else { return nil }
        if length == 2 { return WordPhrase(first: first, second: second) }
        let third = number(at: start + 2)
        return third < 0 ? nil : WordPhrase(first: first, second: second, third: third)
    }
}
