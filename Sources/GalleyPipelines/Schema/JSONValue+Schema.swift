// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

/// The schemas of single values, of which the schema of a pipeline file is composed.
///
/// Every schema allows the text `${NAME}`.
extension JSONValue {
    /// The pattern of a text that contains a variable.
    static var variable: JSONValue { #"\$\{"# }

    /// Returns the schema of a whole number.
    static func wholeNumber(in range: ClosedRange<Int>?) -> JSONValue {
        var schema: JSONObject = ["type": ["integer", "string"], "pattern": variable]
        if let range {
            schema["minimum"] = .integer(Int64(range.lowerBound))
            schema["maximum"] = .integer(Int64(range.upperBound))
        }
        return .object(schema)
    }

    /// Returns the schema of a number.
    static func number(in range: ClosedRange<Double>?) -> JSONValue {
        var schema: JSONObject = ["type": ["number", "string"], "pattern": variable]
        if let range {
            schema["minimum"] = .number(range.lowerBound)
            schema["maximum"] = .number(range.upperBound)
        }
        return .object(schema)
    }

    /// Returns the schema of a value that is one of several words.
    static func word(_ words: [String]) -> JSONValue {
        let choice: JSONValue = ["enum": .array(words.map { .string($0) })]
        return ["anyOf": [choice, ["type": "string", "pattern": variable]]]
    }

    /// Returns the schema of a text, with words that editors can propose; any other text is valid,
    /// too.
    static func text(in words: [String]) -> JSONValue {
        guard !words.isEmpty else { return ["type": "string"] }
        return ["type": "string", "examples": .array(words.map { .string($0) })]
    }

    /// Returns the schema of a text that matches a regular expression.
    static func text(matching pattern: String) -> JSONValue {
        ["type": "string", "pattern": .string(pattern)]
    }

    /// Returns the schema with a description and a default.
    func described(_ text: String, default value: JSONValue? = nil) -> JSONValue {
        guard case .object(let members) = self else { return self }
        var schema: JSONObject = ["description": .string(text)]
        for member in members where member.key != "description" {
            schema[member.key] = member.value
        }
        if let value { schema["default"] = value }
        return .object(schema)
    }
}
