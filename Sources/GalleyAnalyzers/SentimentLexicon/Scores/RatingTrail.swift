// SPDX-License-Identifier: Apache-2.0
import GalleyCore

/// A rating on its way through the rules, and what each rule did to it.
struct RatingTrail {
    /// The rating as far as the rules have come.
    private(set) var rating: Double
    /// What the rules did, in their order.
    private(set) var steps: [ExplanationStep] = []

    private let keepsSteps: Bool

    /// Begins with the rating of the lexicon.
    ///
    /// - Parameter keepsSteps: whether anybody asks for the steps.
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
