// SPDX-License-Identifier: Apache-2.0

/// Faults of keys and values.
extension Diagnostic {
    static func notAPipeline(_ root: YAMLNode) -> Diagnostic {
        Diagnostic(
            .notAPipeline, "a pipeline is a mapping, found \(root.described)", at: root.range,
            expected: "the keys galley, documents and analyzers")
    }

    static func unknownKey(
        _ entry: YAMLEntry, in owner: String, names: [String], home: String?
    ) -> Diagnostic {
        let suggestion = home == nil ? NearestName(names).nearest(to: entry.key) : nil
        let isLost = home == nil && suggestion == nil
        return Diagnostic(
            .unknownKey, "\(owner) has no key \(entry.key.quoted)", at: entry.keyRange,
            expected: isLost ? "one of \(names.joined(separator: ", "))" : nil,
            suggestion: suggestion, help: home)
    }

    static func missingKey(_ key: String, in root: YAMLNode, expected: String) -> Diagnostic {
        Diagnostic(
            .missingKey, "the key \(key.quoted) is missing",
            at: YAMLRange(start: root.range.start, end: root.range.start), expected: expected)
    }

    static func missingPaths(at range: YAMLRange) -> Diagnostic {
        Diagnostic(
            .missingKey, "'documents' lacks the key 'paths'", at: range,
            expected: "paths: [\"pages/**/*.txt\"]")
    }

    static func wrongType(_ entry: YAMLEntry, expected: String) -> Diagnostic {
        Diagnostic(
            .wrongType, "wrong value for \(entry.key.quoted): found \(entry.value.described)",
            at: entry.place, expected: expected, help: entry.value.quotesHelp(for: expected))
    }

    static func wrongItem(_ item: YAMLNode, of key: String, expected: String) -> Diagnostic {
        Diagnostic(
            .wrongType, "wrong item in \(key.quoted): found \(item.described)", at: item.range,
            expected: expected, help: item.quotesHelp(for: expected))
    }

    static func listExpected(_ entry: YAMLEntry, of what: String) -> Diagnostic {
        Diagnostic(
            .listExpected, "wrong value for \(entry.key.quoted): found \(entry.value.described)",
            at: entry.place, expected: "a list of \(what)",
            help: "put it in brackets: [\(entry.value.scalar?.shown.shown() ?? "")]")
    }

    static func wrongWord(_ entry: YAMLEntry, words: [String]) -> Diagnostic {
        let word = entry.value.scalar?.shown ?? ""
        return Diagnostic(
            .wrongWord, "wrong value for \(entry.key.quoted): found \(word.quoted)",
            at: entry.place, expected: "one of \(words.joined(separator: ", "))",
            suggestion: NearestName(words).nearest(to: word))
    }

    static func unknownName(
        _ what: String, _ name: Located<String>, names: [String]
    ) -> Diagnostic {
        Diagnostic(
            .unknownName, "there is no \(what) \(name.quoted)", at: name.range,
            expected: "one of \(names.joined(separator: ", "))",
            suggestion: NearestName(names).nearest(to: name.written ?? name.value))
    }

    static func notSupported(_ what: String, at range: YAMLRange) -> Diagnostic {
        Diagnostic(
            .notSupported, "\(what.quoted) is not supported in this version of Galley", at: range)
    }

    static func tooMany(_ entry: YAMLEntry, count: Int, limit: Int) -> Diagnostic {
        Diagnostic(
            .tooMany, "\(entry.key.quoted) has \(count) items", at: entry.keyRange,
            expected: "at most \(limit)", help: "the items beyond were not checked")
    }

    static func formatVersion(_ version: Int, at range: YAMLRange) -> Diagnostic {
        Diagnostic(
            .formatVersion, "this version of Galley does not know format version \(version)",
            at: range, expected: "galley: \(PipelineFile.formatVersion)")
    }
}

extension YAMLEntry {
    /// Where a fault of the value is shown: at the value, or at the key if there is nothing.
    var place: YAMLRange {
        value.range.start.offset == value.range.end.offset ? keyRange : value.range
    }
}

extension YAMLNode {
    /// What helps where a text was expected and a number or truth value stands.
    func quotesHelp(for expected: String) -> String? {
        guard let scalar, expected == "a text" else { return nil }
        switch scalar.value {
        case .bool, .int, .float, .notFinite:
            return "in quotes it is a text: \"\(scalar.shown.shown())\""
        case .null, .text: return nil
        }
    }
}
