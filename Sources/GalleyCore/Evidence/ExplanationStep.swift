// SPDX-License-Identifier: Apache-2.0

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
