// SPDX-License-Identifier: Apache-2.0

/// The contribution of one range of a text to a measure.
public struct Explanation: Sendable {
    /// The range; nil if the explanation concerns the text as a whole.
    public var span: ByteRange?
    /// The name of the match, such as the entry of a lexicon.
    public var label: String
    /// The value before any rule was applied.
    public var base: Double
    /// The rules that changed the value, in order.
    public var steps: [ExplanationStep]
    /// The value after all rules were applied; this value was added to the measure's sum.
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

/// The effect of one rule on a value.
public struct ExplanationStep: Sendable, Hashable {
    /// The change that a rule makes to a value.
    public enum Operation: Sendable, Hashable {
        /// Adds a number.
        case add(Double)
        /// Multiplies by a number.
        case multiply(Double)
        /// Replaces the value by a number.
        case replace(Double)
    }

    /// The rule's name, such as `negation`.
    public let rule: String
    /// The change.
    public let operation: Operation

    /// Makes a step.
    public init(_ rule: String, _ operation: Operation) {
        self.rule = rule
        self.operation = operation
    }
}
