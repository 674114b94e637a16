// SPDX-License-Identifier: Apache-2.0

import GalleyCore
package import GalleyJSON

/// The JSON Schema (draft 2020-12) of pipeline files; editors use it to complete and check such
/// files.
package struct PipelineSchema {
    private let context: PipelineContext

    /// Makes the schema for the analyzers and formats that a context contains.
    package init(_ context: PipelineContext) {
        self.context = context
    }

    /// The complete JSON Schema.
    package var document: JSONValue {
        [
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "Galley pipeline",
            "type": "object",
            "required": ["galley", "documents", "analyzers"],
            "additionalProperties": false,
            "properties": properties(TopKey.self, top),
            "$defs": .object(definitions),
        ]
    }

    private var definitions: JSONObject {
        var definitions: JSONObject = [
            "marks": Self.list(.text(in: marks)), "language_code": .word(Language.codes),
            "examples": Self.list(example),
        ]
        for entry in context.registry.entries {
            definitions[entry.info.id] = AnalyzerSchema(entry).options
        }
        return definitions
    }

    private var marks: [String] {
        let left = context.registry.entries.flatMap(\.info.leavesMarks)
        return Set(context.readerMarks + left).sorted()
    }

    /// Returns the schemas of a mapping's members, each with its description.
    private func properties<Key: PipelineKey>(
        _ type: Key.Type, _ schema: (Key) -> JSONValue
    ) -> JSONValue {
        let members = Key.allCases.map { key in
            (key.rawValue, schema(key).described(key.summary))
        }
        return .object(JSONObject(uniqueKeysWithValues: members))
    }

    private func top(_ key: TopKey) -> JSONValue {
        switch key {
        case .galley: ["const": .integer(Int64(PipelineFile.formatVersion))]
        case .documents: documents
        case .tokenizer: tokenizer
        case .groupBy: grouping
        case .maxGroups: .wholeNumber(in: 1...1_000_000)
        case .analyzers: analyzers
        case .reports: Self.list(Self.components(context.reportFormats))
        case .failOn: Self.list(.text(matching: #"[<>]|\$\{"#))
        case .maxFailures: ["type": ["integer", "string"], "minimum": 0, "pattern": #"%$|\$\{"#]
        case .allowEmpty: ["type": "boolean"]
        case .maxMemory:
            ["type": ["integer", "string"], "minimum": .integer(Int64(PipelineFile.leastMemory))]
        case .plugins: Self.list(["anyOf": [["type": "string"], plugin]])
        case .output: ["type": "string"]
        }
    }

    private static func components(_ components: [ComponentDescription]) -> JSONValue {
        let names = JSONValue.word(components.map(\.name))
        let mappings = components.filter { !$0.options.isEmpty }.map { component in
            (component.name, AnalyzerSchema.schema(of: component.options))
        }
        guard !mappings.isEmpty else { return names }
        let mapping: JSONValue = [
            "type": "object", "minProperties": 1, "maxProperties": 1,
            "additionalProperties": false,
            "properties": .object(JSONObject(uniqueKeysWithValues: mappings)),
        ]
        return ["anyOf": [names, mapping]]
    }

    private var documents: JSONValue {
        [
            "type": "object", "required": ["paths"], "additionalProperties": false,
            "properties": properties(DocumentsKey.self) { key in
                switch key {
                case .paths: ["type": "array", "items": ["type": "string"], "minItems": 1]
                case .exclude: Self.list(["type": "string"])
                case .each: .word(context.units.map(\.rawValue))
                case .format: .word(context.readers.map(\.name))
                case .readers:
                    Self.list(["anyOf": [Self.components(context.readers), readerProgram]])
                case .dateFormat: .word(DateOrder.allCases.map(\.rawValue))
                case .encoding: ["type": "string", "minLength": 1]
                case .text, .id, .date: .text(matching: #"^/|\$\{"#)
                case .maxDocument: ["type": ["integer", "string"], "minimum": 1]
                case .where: filter
                }
            },
        ]
    }

    private var readerProgram: JSONValue {
        [
            "type": "object", "additionalProperties": false,
            "required": ["command", "endings"],
            "properties": properties(ReaderProgramKey.self) { key in
                switch key {
                case .command, .endings:
                    ["type": "array", "items": ["type": "string"], "minItems": 1]
                case .timeLimit: .number(in: PluginKey.seconds)
                case .maxMemory: ["type": ["integer", "string"], "minimum": 1]
                }
            },
        ]
    }

    private var plugin: JSONValue {
        [
            "type": "object", "additionalProperties": false,
            "oneOf": [["required": ["path"]], ["required": ["command"]]],
            "properties": properties(PluginKey.self) { key in
                switch key {
                case .path: ["type": "string"]
                case .command:
                    ["type": "array", "items": ["type": "string"], "minItems": 1]
                case .timeLimit: .number(in: PluginKey.seconds)
                case .maxMemory: ["type": ["integer", "string"], "minimum": 1]
                case .maxRestarts: .wholeNumber(in: PluginKey.restarts)
                }
            },
        ]
    }

    private var example: JSONValue {
        [
            "type": "object", "required": ["text"], "additionalProperties": false,
            "properties": properties(ExampleKey.self) { key in
                switch key {
                case .title, .text, .fixed: ["type": "string"]
                case .measures: ["type": "object", "additionalProperties": ["type": "number"]]
                case .marks:
                    [
                        "type": "object",
                        "additionalProperties": Self.list(["type": "string"]),
                    ]
                }
            },
        ]
    }

    private var dateRange: JSONValue {
        [
            "type": "object", "additionalProperties": false, "minProperties": 1,
            "properties": properties(DateRangeKey.self) { _ in ["type": ["string", "integer"]] },
        ]
    }

    private var filter: JSONValue {
        let scalar: JSONValue = ["type": ["string", "number", "boolean"]]
        let code: JSONValue = ["$ref": "#/$defs/language_code"]
        return [
            "type": "object", "additionalProperties": false,
            "patternProperties": [
                "^/": [
                    "anyOf": [scalar, ["type": "array", "items": scalar, "minItems": 1]],
                    "description":
                        "The accepted values of the metadata at this JSON Pointer, one or a list.",
                ]
            ],
            "properties": properties(WhereKey.self) { key in
                switch key {
                case .language:
                    ["anyOf": [code, ["type": "array", "items": code, "minItems": 1]]]
                case .date: dateRange
                }
            },
        ]
    }

    private var tokenizer: JSONValue {
        let presets = TokenizerPreset.allCases.map(\.rawValue)
        var members: JSONObject = [
            PipelineDecoder.preset: .word(presets).described(
                "The preset for all policies that are not set here.",
                default: .string(TokenizerPreset.standard.rawValue))
        ]
        for policy in TokenizerPolicy.descriptions {
            members[policy.name] = AnalyzerSchema.schema(policy.kind)
                .described(policy.summary, default: policy.defaultValue)
        }
        return ["type": "object", "additionalProperties": false, "properties": .object(members)]
    }

    private var grouping: JSONValue {
        let date: JSONValue = [
            "type": "object", "additionalProperties": false, "required": ["date"],
            "properties": properties(GroupByKey.self) { _ in
                .word(DateUnit.allCases.map(\.rawValue))
            },
        ]
        let level: JSONValue = ["anyOf": [.text(matching: #"^/|^(path|language)$|\$\{"#), date]]
        let levels: JSONValue = ["type": "array", "minItems": 1, "maxItems": 2, "items": level]
        return ["anyOf": [.text(matching: #"^/|^(path|language)$|\$\{"#), date, levels]]
    }

    private var analyzers: JSONValue {
        let entries = context.registry.entries
        let mappings = entries.map { entry in
            let id = entry.info.id
            return (id, ["anyOf": [["type": "null"], ["$ref": "#/$defs/\(id)"]]] as JSONValue)
        }
        let mapping: JSONValue = [
            "type": "object", "minProperties": 1, "maxProperties": 1,
            "additionalProperties": false,
            "properties": .object(JSONObject(uniqueKeysWithValues: mappings)),
        ]
        let names: [JSONValue] = entries.map { entry in
            ["const": .string(entry.info.id), "description": .string(entry.info.summary)]
        }
        return ["type": "array", "minItems": 1, "items": ["anyOf": .array(names + [mapping])]]
    }

    private static func list(_ items: JSONValue) -> JSONValue {
        ["type": "array", "items": items]
    }
}
