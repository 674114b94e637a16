// SPDX-License-Identifier: Apache-2.0
import GalleyCore

/// A rating on its way through the rules, and what each rule did to it.
struct RatingTrail {
    /// The rating as far as the rules have come.
    private(set) var rating: Double
    /// What the rules did, in their order.
    private(set) var steps: [ExplanationStep] = []

    /// Begins with the rating of the lexicon.
    init(from rating: Double = 0) {
        self.rating = rating
    }

    mutating func add(_ addend: Double, _ rule: SentimentRule) {
        rating += addend
        steps.append(ExplanationStep(rule.rawValue, .add(addend)))
    }

    mutating func multiply(by factor: Double, _ rule: SentimentRule) {
        rating *= factor
        steps.append(ExplanationStep(rule.rawValue, .multiply(factor)))
    }

    mutating func replace(by value: Double, _ rule: SentimentRule) {
        rating = value
        steps.append(ExplanationStep(rule.rawValue, .replace(value)))
    }
}
