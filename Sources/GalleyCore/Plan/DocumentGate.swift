// SPDX-License-Identifier: Apache-2.0

/// A gate that checks every single document, written as `any MEASURE > x`.
package struct DocumentGate: Sendable, Hashable {
    /// The full name of the measure: the analyzer's label, a dot and the measure's name.
    package let measure: String
    /// The comparison of the measure with the threshold.
    package let comparison: Comparison
    /// The threshold.
    package let threshold: Double

    /// Makes a gate.
    package init(measure: String, comparison: Comparison, threshold: Double) {
        self.measure = measure
        self.comparison = comparison
        self.threshold = threshold
    }
}

/// A comparison of a value with a threshold.
package enum Comparison: String, Sendable, Hashable, CaseIterable {
    /// Less than.
    case less = "<"
    /// Less than or equal.
    case lessOrEqual = "<="
    /// Greater than.
    case greater = ">"
    /// Greater than or equal.
    case greaterOrEqual = ">="

    /// Whether the comparison is true, so that the gate trips.
    package func holds(_ value: Double, _ threshold: Double) -> Bool {
        switch self {
        case .less: value < threshold
        case .lessOrEqual: value <= threshold
        case .greater: value > threshold
        case .greaterOrEqual: value >= threshold
        }
    }
}
