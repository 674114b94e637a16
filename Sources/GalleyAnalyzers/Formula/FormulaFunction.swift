// SPDX-License-Identifier: Apache-2.0

/// The functions that formulas know.
enum FormulaFunction: String, Sendable, CaseIterable {
    case abs
    case log
    case max
    case min
    case sqrt

    /// How many values the function takes.
    var arguments: ClosedRange<Int> {
        switch self {
        case .abs, .log, .sqrt: 1...1
        case .max, .min: 1...100
        }
    }

    /// The function's value; nil where it has none.
    func value(of arguments: [Double]) -> Double? {
        guard let first = arguments.first else { return nil }
        switch self {
        case .abs: return first.magnitude
        case .log: return first > 0 ? naturalLogarithm(of: first) : nil
        case .max: return arguments.reduce(first) { Swift.max($0, $1) }
        case .min: return arguments.reduce(first) { Swift.min($0, $1) }
        case .sqrt: return first >= 0 ? first.squareRoot() : nil
        }
    }
}
