// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// The JSON Schema of one analyzer's options.
struct AnalyzerSchema {
    private let entry: AnalyzerEntry

    init(_ entry: AnalyzerEntry) {
        self.entry = entry
    }

    /// The schema of the mapping that contains the analyzer's options.
    var options: JSONValue {
        var properties: JSONObject = [:]
        for option in entry.options {
            properties[option.name] = Self.schema(option.kind)
                .described(option.summary, default: option.defaultValue)
        }
        for key in CommonOption.allCases {
            if key == .needs, entry.info.needsMeasures.isEmpty { continue }
            properties[key.rawValue] = common(key).described(key.summary)
        }
        return [
            "description": .string(entry.info.summary), "type": "object",
            "additionalProperties": false, "properties": .object(properties),
        ]
    }

    private func common(_ key: CommonOption) -> JSONValue {
        switch key {
        case .label: .text(matching: #"^[a-z][a-z0-9_]*$|\$\{"#)
        case .only, .except: ["$ref": "#/$defs/marks"]
        case .repeats: .word(RepeatsSetting.allCases.map(\.rawValue))
        case .rules: rules
        case .needs: needs
        case .examples: ["$ref": "#/$defs/examples"]
        }
    }

    private var rules: JSONValue {
        let settings = RuleSetting.allCases.map(\.rawValue)
        let members = entry.info.rules.map { rule in
            (rule.id, JSONValue.word(settings).described(rule.summary))
        }
        return [
            "type": "object", "additionalProperties": false,
            "properties": .object(JSONObject(uniqueKeysWithValues: members)),
        ]
    }

    private var needs: JSONValue {
        var members: JSONObject = [:]
        for need in entry.info.needsMeasures { members[need.name] = ["type": "string"] }
        return ["type": "object", "additionalProperties": false, "properties": .object(members)]
    }

    /// The schema of a mapping of options.
    static func schema(of options: [OptionDescription]) -> JSONValue {
        let members = options.map { option in
            (
                option.name,
                schema(option.kind).described(option.summary, default: option.defaultValue)
            )
        }
        return [
            "type": "object", "additionalProperties": false,
            "properties": .object(JSONObject(uniqueKeysWithValues: members)),
        ]
    }

    private static func record(_ fields: [OptionField]) -> JSONValue {
        let members = fields.map { ($0.name, schema($0.kind).described($0.summary)) }
        return [
            "type": "object", "additionalProperties": false,
            "required": .array(fields.filter(\.isRequired).map { .string($0.name) }),
            "properties": .object(JSONObject(uniqueKeysWithValues: members)),
        ]
    }

    static func schema(_ kind: OptionKind) -> JSONValue {
        switch kind {
        case .boolean: ["type": ["boolean", "string"], "pattern": .variable]
        case .integer(let range): .wholeNumber(in: range)
        case .number(let range): .number(in: range)
        case .text: ["type": "string"]
        case .choice(let words): .word(words)
        case .list(let element): ["type": "array", "items": schema(element)]
        case .mapping(let element): ["type": "object", "additionalProperties": schema(element)]
        case .record(let fields): record(fields)
        case .resource(let bundled): .text(in: bundled)
        }
    }
}
