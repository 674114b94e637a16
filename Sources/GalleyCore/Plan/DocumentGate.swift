// SPDX-License-Identifier: Apache-2.0

/// A condition on single documents: `any MEASURE > x`.
public struct DocumentGate: Sendable, Hashable {
    /// The full name of the measure: the analyzer's label, a dot, the measure's name.
    public let measure: String
    /// The comparison of the measure with the threshold.
    public let comparison: Comparison
    /// The threshold.
    public let threshold: Double

    /// Makes a condition.
    public init(measure: String, comparison: Comparison, threshold: Double) {
        self.measure = measure
        self.comparison = comparison
        self.threshold = threshold
    }
}

/// A comparison of a value with a threshold.
public enum Comparison: String, Sendable, Hashable, CaseIterable {
    /// Less than.
    case less = "<"
    /// Less than or equal.
    case lessOrEqual = "<="
    /// Greater than.
    case greater = ">"
    /// Greater than or equal.
    case greaterOrEqual = ">="

    /// Whether the comparison is true, so that the gate trips.
    public func holds(_ value: Double, _ threshold: Double) -> Bool {
        switch self {
        case .less: value < threshold
        case .lessOrEqual: value <= threshold
        case .greater: value > threshold
        case .greaterOrEqual: value >= threshold
        }
    }
}
