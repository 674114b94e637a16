// SPDX-License-Identifier: Apache-2.0

/// A formula that was understood.
indirect enum FormulaExpression: Sendable, Equatable {
    /// A number.
    case number(Double)
    /// A measure of another analyzer, by its full name.
    case measure(String)
    /// The value with the opposite sign.
    case negative(FormulaExpression)
    /// Two values and what is done with them.
    case operation(FormulaExpression, FormulaOperator, FormulaExpression)
    /// A function of some values.
    case function(FormulaFunction, [FormulaExpression])

    /// The value for one document.
    ///
    /// - Parameter measure: the value of a measure; nil if it is not stated.
    /// - Throws: why there is no value.
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
