// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A parsed formula.
indirect enum FormulaExpression: Sendable, Equatable {
    /// A number.
    case number(Double)
    /// A measure of another analyzer, by its full name.
    case measure(String)
    /// An expression whose value is negated.
    case negative(FormulaExpression)
    /// An operator with its two operands.
    case operation(FormulaExpression, FormulaOperator, FormulaExpression)
    /// A function with its arguments.
    case function(FormulaFunction, [FormulaExpression])

    /// Computes the value of the expression for one document.
    ///
    /// - Parameter measure: returns the value of a measure; nil if the document does not have the
    ///   measure.
    /// - Throws: `MissingValue` if there is no value.
    func value(_ measure: (String) -> Double?) throws(MissingValue) -> Double {
        switch self {
        case .number(let number): return number
        case .measure(let name):
            guard let value = measure(name) else { throw .measure }
            return value
        case .negative(let inner): return -(try inner.value(measure))
        case .operation(let left, let sign, let right):
            let (left, right) = (try left.value(measure), try right.value(measure))
            guard sign != .over || right != 0 else { throw .division }
            return try Self.finite(sign.value(left, right))
        case .function(let function, let arguments):
            var values: [Double] = []
            for argument in arguments { values.append(try argument.value(measure)) }
            guard let value = function.value(of: values) else { throw .domain }
            return try Self.finite(value)
        }
    }

    private static func finite(_ value: Double) throws(MissingValue) -> Double {
        guard value.isFinite, value.magnitude < 1e18 else { throw .domain }
        return value
    }
}

/// The reason why a formula has no value for a document.
enum MissingValue: Int32, Error, Sendable, CaseIterable {
    /// The document does not have a measure.
    case measure
    /// A divisor is 0.
    case division
    /// A function is undefined, or a result is too large.
    case domain

    /// The reason, in words.
    var words: String {
        switch self {
        case .measure: "a measure is missing"
        case .division: "division by zero"
        case .domain: "undefined or too large"
        }
    }
}

/// An operator with two operands; a comparison returns 1 or 0.
enum FormulaOperator: String, Sendable, CaseIterable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="

    /// Returns the result for two operands; a divisor must not be 0.
    func value(_ left: Double, _ right: Double) -> Double {
        switch self {
        case .plus: left + right
        case .minus: left - right
        case .times: left * right
        case .over: left / right
        case .less: left < right ? 1 : 0
        case .lessOrEqual: left <= right ? 1 : 0
        case .greater: left > right ? 1 : 0
        case .greaterOrEqual: left >= right ? 1 : 0
        }
    }
}

/// A function that formulas can call.
enum FormulaFunction: String, Sendable, CaseIterable {
    case abs
    case log
    case max
    case min
    case sqrt

    /// How many arguments the function accepts.
    var arguments: ClosedRange<Int> {
        switch self {
        case .abs, .log, .sqrt: 1...1
        case .max, .min: 1...100
        }
    }

    /// Returns the function's value; nil if the function is undefined for the arguments.
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

/// Returns the natural logarithm (to the base e).
func naturalLogarithm(of number: Double) -> Double { log(number) }
