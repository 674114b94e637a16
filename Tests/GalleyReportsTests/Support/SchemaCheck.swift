// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

/// Checks a value against the part of JSON Schema that our schemas use.
///
/// An unknown keyword is a fault too, so that no part of a schema is unchecked.
struct SchemaCheck {
    private static let silent = ["$schema", "$id", "$defs", "title", "description"]

    private let root: JSONValue

    init(_ schema: JSONValue) {
        root = schema
    }

    /// The faults of a value with their paths; empty if the value is valid.
    func faults(in value: JSONValue) -> [String] { faults(value, root, "") }

    private func faults(_ value: JSONValue, _ schema: JSONValue, _ path: String) -> [String] {
        guard let keywords = schema.objectValue else { return ["\(path): no schema"] }
        return keywords.flatMap { keyword, rule -> [String] in
            switch keyword {
            case "$ref": reference(value, rule, path)
            case "type": isType(value, rule) ? [] : ["\(path): is \(value.kind)"]
            case "const": value == rule ? [] : ["\(path): is not \(rule)"]
            case "enum": rule.arrayValue?.contains(value) == true ? [] : ["\(path): not in \(rule)"]
            case "minimum": isAtLeast(value, rule) ? [] : ["\(path): below \(rule)"]
            case "pattern": isHash(value) ? [] : ["\(path): no hash"]
            case "required": missing(value, rule, path)
            case "properties": properties(value, rule, path)
            case "additionalProperties": additional(value, rule, keywords, path)
            case "items": items(value, rule, path)
            default: Self.silent.contains(keyword) ? [] : ["unknown keyword \(keyword)"]
            }
        }
    }

    private func reference(_ value: JSONValue, _ rule: JSONValue, _ path: String) -> [String] {
        let name = rule.stringValue?.split(separator: "/").last.map(String.init) ?? ""
        guard let schema = root["$defs"]?[name] else { return ["\(path): no \(rule)"] }
        return faults(value, schema, path)
    }

    private func isType(_ value: JSONValue, _ rule: JSONValue) -> Bool {
        let names = (rule.arrayValue ?? [rule]).compactMap(\.stringValue)
        return names.contains { name in
            switch (name, value) {
            case ("null", .null), ("boolean", .bool), ("integer", .integer), ("number", .integer),
                ("number", .number), ("string", .string), ("array", .array), ("object", .object):
                true
            default: false
            }
        }
    }

    private func isAtLeast(_ value: JSONValue, _ rule: JSONValue) -> Bool {
        guard let number = value.numberValue, let least = rule.numberValue else { return true }
        return number >= least
    }

    /// Whether a value matches the only pattern of our schemas: 64 hexadecimal digits.
    private func isHash(_ value: JSONValue) -> Bool {
        value.stringValue?.wholeMatch(of: /[0-9a-f]{64}/) != nil
    }

    private func missing(_ value: JSONValue, _ rule: JSONValue, _ path: String) -> [String] {
        (rule.arrayValue ?? []).compactMap(\.stringValue).filter { value[$0] == nil }
            .map { "\(path): lacks \($0)" }
    }

    private func properties(_ value: JSONValue, _ rule: JSONValue, _ path: String) -> [String] {
        (rule.objectValue ?? [:]).flatMap { name, schema in
            value[name].map { faults($0, schema, "\(path)/\(name)") } ?? []
        }
    }

    private func additional(
        _ value: JSONValue, _ rule: JSONValue, _ keywords: JSONObject, _ path: String
    ) -> [String] {
        let known = keywords["properties"]?.objectValue ?? [:]
        return (value.objectValue ?? [:]).filter { known[$0.key] == nil }.flatMap { name, value in
            rule == false ? ["\(path): has \(name)"] : faults(value, rule, "\(path)/\(name)")
        }
    }

    private func items(_ value: JSONValue, _ rule: JSONValue, _ path: String) -> [String] {
        (value.arrayValue ?? []).enumerated().flatMap { index, element in
            faults(element, rule, "\(path)/\(index)")
        }
    }
}
