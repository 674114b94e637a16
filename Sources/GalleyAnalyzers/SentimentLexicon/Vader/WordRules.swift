// SPDX-License-Identifier: Apache-2.0
import GalleyCore

/// The rules of VADER that look at a rated word and its neighbours.
///
/// Order and oddities are those of vaderSentiment 3.3.2, for the results are to be equal to the last
/// bit: one word "so" or "this" directly before the rated word strengthens it if the word third
/// before it is not rated, and fixed phrases are sought only from the fourth word on.
struct WordRules {
    /// What a negation multiplies a rating by.
    static let negation = -0.74
    /// What capitals add to the strength of a rating.
    static let capitals = 0.733
    /// What "never so" multiplies a rating by.
    static let neverSo = 1.25
    /// How much of a degree word's strength is left one, two and three words before the word.
    static let damping = [1, 0.95, 0.9]

    let tables: VaderTables
    let words: VaderWords
    /// The rating of the word at hand and what the rules did to it.
    var trail: RatingTrail
    private let keepsSteps: Bool
    private let capitalsStandOut: Bool

    /// - Parameter keepsSteps: whether anybody asks what the rules did.
    init(_ tables: VaderTables, _ words: VaderWords, keepsSteps: Bool) {
        self.keepsSteps = keepsSteps
        trail = RatingTrail(keepsSteps: keepsSteps)
        self.tables = tables
        self.words = words
        capitalsStandOut = words.capitalsStandOut
    }

    /// The rating that the lexicon gives to a word of the text, or nil if the word does not count.
    ///
    /// Degree words count only through others, and so does the "kind" of "kind of".
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
        if standsInCapitals(at: index) {
            trail.add(trail.rating > 0 ? Self.capitals : -Self.capitals, .capitals)
        }
        for distance in 1...3 where index >= distance && !isRated(at: index - distance) {
            applyBooster(at: index - distance, distance)
            applyNegation(at: index, distance)
            if distance == 3 { applyPhrases(at: index) }
        }
        applyLeast(at: index)
    }

    /// The number of a word of the text; -1 if nothing is known of it or it does not exist.
    func number(at index: Int) -> Int {
        index >= 0 && index < words.count ? Int(words.list[index].number) : -1
    }

    /// Whether a word has an entry in the lexicon.
    func isRated(at index: Int) -> Bool {
        let number = number(at: index)
        return number >= 0 && tables.words.words[number].rating != nil
    }

    /// Whether a word is in capitals among others that are not.
    func standsInCapitals(at index: Int) -> Bool {
        capitalsStandOut && words.list[index].isUpper
    }

    /// Whether a word negates.
    func isNegator(at index: Int) -> Bool {
        let number = number(at: index)
        return words.list[index].contractsNot || number >= 0 && tables.words.words[number].isNegator
    }
}
