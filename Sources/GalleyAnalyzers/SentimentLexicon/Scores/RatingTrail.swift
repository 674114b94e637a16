// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// A rating on its way through the rules, and what each rule did to it.
struct RatingTrail {
    /// The rating after the rules so far.
    private(set) var rating: Double
    /// What the rules did, in order.
    private(set) var steps: [ExplanationStep] = []

    private let keepsSteps: Bool

    /// Begins with the rating of the lexicon.
    ///
    /// - Parameter keepsSteps: whether the steps are needed for an explanation.
    init(from rating: Double = 0, keepsSteps: Bool) {
        self.rating = rating
        self.keepsSteps = keepsSteps
    }

    mutating func add(_ addend: Double, _ rule: SentimentRule) {
        rating += addend
        keep(rule, .add(addend))
    }

    mutating func multiply(by factor: Double, _ rule: SentimentRule) {
        rating *= factor
        keep(rule, .multiply(factor))
    }

    mutating func replace(by value: Double, _ rule: SentimentRule) {
        rating = value
        keep(rule, .replace(value))
    }

    private mutating func keep(_ rule: SentimentRule, _ change: ExplanationStep.Operation) {
        if keepsSteps { steps.append(ExplanationStep(rule.rawValue, change)) }
    }
}

/// A rule that changes the rating of a word or the sum of a text.
enum SentimentRule: String, Sendable, CaseIterable {
    /// "no" before a rated word: it has no rating itself and reverses the word.
    case no
    /// The word is in capitals among words that are not.
    case capitals
    /// A degree word before the word, such as "very" or "hardly".
    case booster
    /// A degree word of several words, such as "sort of".
    case boosterPhrase = "booster_phrase"
    /// A negation up to three words before the word.
    case negation
    /// "never so" and "never this" strengthen the word; "so" and "this" alone do too.
    case neverSo = "never_so"
    /// A fixed phrase that has a rating of its own.
    case idiom
    /// "least" before the word, but not "at least" or "very least".
    case least
    /// Words before "but" count half, words after it one and a half times.
    case but
    /// Up to four exclamation marks strengthen the text.
    case exclamation
    /// Two or more question marks strengthen the text.
    case question
    /// The word is a form of the entry.
    case inflection
    /// The word is part of a name.
    case name
    /// The word is a comparing "like".
    case like
    /// The word is only wished or possible.
    case unreal
    /// A text of many sentences counts as a few average ones.
    case length
}

/// What VADER's rules multiply a rating by or add to it (Hutto and Gilbert, ICWSM 2014).
enum RuleStrength {
    /// What a negation multiplies a rating by.
    static let negation = -0.74
    /// What capitals add to the strength of a rating.
    static let capitals = 0.733
    /// What "never so" multiplies a rating by.
    static let neverSo = 1.25
    /// How much of a degree word's strength is left one, two and three words before the rated word.
    static let damping = [1, 0.95, 0.9]
    /// What "but" multiplies the ratings before it by.
    static let beforeBut = 0.5
    /// What "but" multiplies the ratings after it by.
    static let afterBut = 1.5
}
