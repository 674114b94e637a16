// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

/// `docs/pipeline.md`: every key of a pipeline file, from its JSON Schema.
struct PipelinePage {
    let schema: JSONValue

    var text: String {
        """
        # Pipeline reference

        A pipeline is a file in YAML 1.2. This page is made from its JSON Schema, which `galley schema`
        prints and editors use; `galley check FILE` reports everything that is wrong with a file.
        `${NAME}` and `${NAME:-default}` in a value are replaced by variables of the environment,
        `$${` is `${` itself; see the [guide](guide.md#variables).

        ## The pipeline

        \(table(of: schema))
        ## documents

        \(table(of: schema.at("properties").at("documents")))
        ### documents.where

        \(table(of: schema.at("properties").at("documents").at("properties").at("where")))
        ## tokenizer

        \(table(of: schema.at("properties").at("tokenizer")))
        ## An item of plugins

        \(table(of: schema.at("properties").at("plugins").at("items").at("anyOf").element(1)))
        ## Every analyzer

        An item of `analyzers` is an analyzer's name, or a mapping of the name to options. These
        options are the same for all analyzers; the others are on the page of
        [analyzers](analyzers.md).

        \(table(of: schema.at("$defs").at("language"), only: Self.common))
        ### An item of examples

        \(table(of: schema.at("$defs").at("examples").at("items")))
        """
    }

    private static let common = ["label", "rules", "only", "except", "repeats", "examples"]

    private func table(of mapping: JSONValue, only names: [String]? = nil) -> String {
        let required = mapping.at("required").elements.compactMap(\.stringValue)
        var table = MarkdownTable(columns: ["key", "takes", "what it does"])
        for (key, value) in mapping.at("properties").members
        where names?.contains(key) ?? true {
            let name = required.contains(key) ? "`\(key)` (required)" : "`\(key)`"
            let text = value.at("description").stringValue ?? ""
            let standard = value.at("default")
            let end = standard == .null ? "" : " Default: `\(plain(standard))`."
            table.rows.append([name, takes(value), text + end])
        }
        return table.text
    }

    /// A value as it is written in YAML.
    private func plain(_ value: JSONValue) -> String { value.stringValue ?? value.compactText }

    /// Describes the values that a schema allows; variables are left out, because they are allowed
    /// everywhere.
    private func takes(_ schema: JSONValue) -> String {
        if schema.at("const") != .null { return "`\(plain(schema.at("const")))`" }
        let words = schema.at("enum").elements.compactMap(\.stringValue)
        if !words.isEmpty { return words.map { "`\($0)`" }.joined(separator: ", ") }
        let choices = schema.at("anyOf").elements.filter {
            $0.at("pattern").stringValue != #"\$\{"#
        }
        if !choices.isEmpty { return choices.map(takes).unique.joined(separator: ", or ") }
        switch schema.at("$ref").stringValue {
        case "#/$defs/marks": return "a list of marks"
        case "#/$defs/examples": return "a list of examples"
        case "#/$defs/language_code": return "a language's code"
        default: return takesOfType(schema)
        }
    }

    private func takesOfType(_ schema: JSONValue) -> String {
        let types = schema.at("type").elements.compactMap(\.stringValue)
        switch schema.at("type").stringValue ?? types.first {
        case "integer": return number(schema)
        case "number": return "a number" + range(schema)
        case "boolean": return "`true` or `false`"
        case "array": return list(schema.at("items"))
        case "object": return "a mapping"
        case "string":
            let samples = schema.at("examples").elements.compactMap(\.stringValue)
            return (samples.map { "`\($0)`" } + ["a text"]).joined(separator: ", ")
        default: return "a value"
        }
    }

    /// Describes a whole number, or a size in bytes or a percentage if the schema allows text too.
    private func number(_ schema: JSONValue) -> String {
        let takesText = schema.at("type").elements.contains("string")
        switch schema.at("pattern").stringValue {
        case nil where takesText: return "a number of bytes, or a size such as `64 MiB`"
        case let pattern? where pattern.hasPrefix("%"): return "a whole number, or a percentage"
        default: return "a whole number" + range(schema)
        }
    }

    private func list(_ element: JSONValue) -> String {
        let names = element.at("anyOf").elements.filter { $0.at("const") != .null }
        if !names.isEmpty {
            return "a list of names of analyzers, or of mappings of a name to options"
        }
        switch takes(element) {
        case "a text": return "a list of texts"
        case let words: return "a list of: " + words
        }
    }

    private func range(_ schema: JSONValue) -> String {
        switch (schema.at("minimum"), schema.at("maximum")) {
        case (.null, _): ""
        case (let least, .null): " from \(least.compactText)"
        case (let least, let most): " from \(least.compactText) to \(most.compactText)"
        }
    }
}

extension JSONValue {
    fileprivate func at(_ key: String) -> JSONValue { objectValue?[key] ?? .null }

    fileprivate var elements: [JSONValue] { arrayValue ?? [] }

    fileprivate func element(_ index: Int) -> JSONValue {
        index < elements.count ? elements[index] : .null
    }

    fileprivate var members: [(String, JSONValue)] {
        objectValue?.map { ($0.key, $0.value) } ?? []
    }

    fileprivate var compactText: String { String(decoding: canonicalBytes, as: UTF8.self) }
}

extension [String] {
    fileprivate var unique: [String] {
        reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
