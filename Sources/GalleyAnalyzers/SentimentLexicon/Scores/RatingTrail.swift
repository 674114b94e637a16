// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// A rating to which rules are applied one after the other, with a record of each change.
struct RatingTrail {
    /// The rating after the rules that were applied so far.
    private(set) var rating: Double
    /// The changes that the rules made, in order.
    private(set) var steps: [ExplanationStep] = []

    private let keepsSteps: Bool

    /// Begins with the rating from the lexicon.
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
    /// "no" before a rated word loses its own rating and reverses the rated word.
    case no
    /// The word is in capitals, and other words of the text or sentence are not.
    case capitals
    /// A degree word such as "very" or "hardly" is before the word.
    case booster
    /// A degree phrase such as "sort of" is before the word.
    case boosterPhrase = "booster_phrase"
    /// A negation is one to three words before the word.
    case negation
    /// "never so" and "never this" strengthen the word; in the mode `vader-3.3.2`, "so" and "this"
    /// alone may strengthen the word too.
    case neverSo = "never_so"
    /// "so" directly before the word strengthens it.
    case emphaticSo = "emphatic_so"
    /// A fixed phrase that has a rating of its own.
    case idiom
    /// "least" before the word reverses the word, except in "at least" and "very least".
    case least
    /// Words before "but" count half, and words after "but" count 1.5 times.
    case but
    /// Up to four exclamation marks strengthen the text.
    case exclamation
    /// Two or more question marks strengthen the text.
    case question
    /// A prefix and a hyphen before the word reverse it: "non-violent".
    case prefix
    /// The word is an inflected form of the entry.
    case inflection
    /// The word is part of a name.
    case name
    /// The word is "like" in a comparison, not the verb.
    case like
    /// The word describes something that is only wished or possible.
    case unreal
    /// A text of more than four sentences counts as four of its average sentences.
    case length
}

/// The factors and addends of VADER's rules (Hutto and Gilbert, ICWSM 2014).
enum RuleStrength {
    /// The factor of a negation.
    static let negation = -0.74
    /// The number that capitals add to the strength of a rating.
    static let capitals = 0.733
    /// The factor of "never so".
    static let neverSo = 1.25
    /// The factors for the strength of a degree word that is one, two or three words before the
    /// rated word.
    static let damping = [1, 0.95, 0.9]
    /// The factor for the ratings before "but".
    static let beforeBut = 0.5
    /// The factor for the ratings after "but".
    static let afterBut = 1.5
}
