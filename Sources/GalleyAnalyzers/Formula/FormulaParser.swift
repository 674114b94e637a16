// SPDX-License-Identifier: Apache-2.0

/// Parses formulas: numbers, measures, `+ - * /`, comparisons, parentheses and functions.
struct FormulaParser {
    /// The name of a measure in a formula, with its byte range in the formula's text.
    struct Name: Equatable {
        let name: String
        let bytes: Range<Int>
    }

    /// The maximum nesting depth, limited because evaluation recurses; real formulas have a few
    /// levels.
    static let maxDepth = 100
    /// The maximum number of operations, limited because each operation adds a level to the parsed
    /// tree.
    static let maxOperations = 200

    private var tokens: FormulaTokens
    private var depth = 0
    private var operations = 0
    private(set) var names: [Name] = []

    private init(_ text: String) {
        tokens = FormulaTokens(text)
    }

    /// Parses a whole text as one formula.
    static func parse(
        _ text: String
    ) throws(FormulaFault) -> (expression: FormulaExpression, names: [Name]) {
        var parser = FormulaParser(text)
        let expression = try parser.comparison()
        guard parser.tokens.isAtEnd else {
            throw parser.tokens.fault("unexpected text after the formula", expected: "an operator")
        }
        return (expression, parser.names)
    }

    private mutating func comparison() throws(FormulaFault) -> FormulaExpression {
        let left = try sum()
        guard let sign = tokens.take([.lessOrEqual, .greaterOrEqual, .less, .greater]) else {
            return left
        }
        return try operation(left, sign, try sum())
    }

    private mutating func sum() throws(FormulaFault) -> FormulaExpression {
        var left = try product()
        while let sign = tokens.take([.plus, .minus]) {
            left = try operation(left, sign, try product())
        }
        return left
    }

    private mutating func product() throws(FormulaFault) -> FormulaExpression {
        var left = try factor()
        while let sign = tokens.take([.times, .over]) {
            left = try operation(left, sign, try factor())
        }
        return left
    }

    private mutating func operation(
        _ left: FormulaExpression, _ sign: FormulaOperator, _ right: FormulaExpression
    ) throws(FormulaFault) -> FormulaExpression {
        operations += 1
        guard operations <= Self.maxOperations else {
            throw tokens.fault("the formula is too long", expected: "at most 200 operations")
        }
        return .operation(left, sign, right)
    }

    private mutating func factor() throws(FormulaFault) -> FormulaExpression {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maxDepth else {
            throw tokens.fault("the formula is nested too deep", expected: "at most 100 levels")
        }
        if tokens.take("-") { return .negative(try factor()) }
        if tokens.take("(") {
            let inner = try comparison()
            try close()
            return inner
        }
        if let number = try tokens.takeNumber() { return .number(number) }
        return try named()
    }

    private mutating func close() throws(FormulaFault) {
        guard tokens.take(")") else {
            throw tokens.fault("a parenthesis is not closed here", expected: "')' or an operator")
        }
    }

    private mutating func named() throws(FormulaFault) -> FormulaExpression {
        guard let name = tokens.takeName() else {
            throw tokens.fault(
                "a value is missing here",
                expected: "a number, a measure such as word_frequency.words, or '('")
        }
        let text = tokens.text(name)
        if text.contains(".") {
            names.append(Name(name: text, bytes: name))
            return .measure(text)
        }
        let functions = FormulaFunction.allCases.map(\.rawValue)
        guard let function = FormulaFunction(rawValue: text) else {
            throw FormulaFault(
                message: "'\(text)' is not a measure or a function",
                expected: "a measure, such as word_frequency.words, or one of "
                    + functions.joined(separator: ", "), bytes: name, candidates: functions)
        }
        return .function(function, try arguments(of: function, name))
    }

    private mutating func arguments(
        of function: FormulaFunction, _ name: Range<Int>
    ) throws(FormulaFault) -> [FormulaExpression] {
        guard tokens.take("(") else {
            throw tokens.fault(
                "'\(function.rawValue)' is a function", expected: "its values in parentheses")
        }
        var arguments = [try comparison()]
        while tokens.take(",") { arguments.append(try comparison()) }
        try close()
        guard function.arguments.contains(arguments.count) else {
            throw FormulaFault(
                message: "'\(function.rawValue)' has \(arguments.count) values",
                expected: function.arguments.upperBound == 1 ? "one value" : "1 to 100 values",
                bytes: name)
        }
        return arguments
    }
}

/// The reason why a text is not a valid formula.
struct FormulaFault: Error, Equatable {
    /// The description of the fault.
    let message: String
    /// What was expected.
    let expected: String
    /// The byte range of the fault in the formula's text.
    let bytes: Range<Int>
    /// The valid names, from which the message suggests a similar one.
    var candidates: [String] = []
}
