// SPDX-License-Identifier: Apache-2.0

/// A condition on single documents: `any MEASURE > x`.
public struct DocumentGate: Sendable, Hashable {
    /// The measure's full name: the analyzer's label, a dot, the measure.
    public let measure: String
    /// How the value is compared.
    public let comparison: Comparison
    /// With what it is compared.
    public let threshold: Double

    /// Makes a condition.
    public init(measure: String, comparison: Comparison, threshold: Double) {
        self.measure = measure
        self.comparison = comparison
        self.threshold = threshold
    }
}

/// How a gate compares a value with its threshold.
public enum Comparison: String, Sendable, Hashable, CaseIterable {
    /// Less than.
    case less = "<"
    /// Less than or equal.
    case lessOrEqual = "<="
    /// Greater than.
    case greater = ">"
    /// Greater than or equal.
    case greaterOrEqual = ">="

    /// Whether the comparison holds: whether the gate trips.
    public func holds(_ value: Double, _ threshold: Double) -> Bool {
        switch self {
        case .less: value < threshold
        case .lessOrEqual: value <= threshold
        case .greater: value > threshold
        case .greaterOrEqual: value >= threshold
        }
    }
}
