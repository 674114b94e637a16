// SPDX-License-Identifier: Apache-2.0

/// How one place of a text contributed to a measure.
public struct Explanation: Sendable {
    /// The place; nil if the step concerns the text as a whole.
    public var span: ByteRange?
    /// What was matched there, such as a lexicon's entry.
    public var label: String
    /// The value before any rule.
    public var base: Double
    /// The rules that changed the value, in order.
    public var steps: [ExplanationStep]
    /// The value after all rules: what went into the sum.
    public var contribution: Double

    /// Makes an explanation.
    public init(
        span: ByteRange?,
        label: String,
        base: Double,
        steps: [ExplanationStep] = [],
        contribution: Double
    ) {
        self.span = span
        self.label = label
        self.base = base
        self.steps = steps
        self.contribution = contribution
    }
}

/// One rule's effect on a value.
public struct ExplanationStep: Sendable, Hashable {
    /// What a rule does with the value.
    public enum Operation: Sendable, Hashable {
        /// Adds a number.
        case add(Double)
        /// Multiplies by a number.
        case multiply(Double)
        /// Puts a number in the value's place.
        case replace(Double)
    }

    /// The rule's name, such as `negation`.
    public let rule: String
    /// What it did.
    public let operation: Operation

    /// Makes a step.
    public init(_ rule: String, _ operation: Operation) {
        self.rule = rule
        self.operation = operation
    }
}
