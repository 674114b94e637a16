// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// The faults of keys and values in a pipeline file.
extension Diagnostic {
    static func notAPipeline(_ root: YAMLNode) -> Diagnostic {
        Diagnostic(
            .notAPipeline, "a pipeline must be a mapping, found \(root.described)", at: root.range,
            expected: "the keys galley, documents and analyzers")
    }

    static func unknownKey(
        _ entry: YAMLEntry, in owner: String, names: [String], home: String?
    ) -> Diagnostic {
        let suggestion = home == nil ? NearestName(names).nearest(to: entry.key) : nil
        let isLost = home == nil && suggestion == nil
        return Diagnostic(
            .unknownKey, "\(owner) has no key \(entry.key.quoted)", at: entry.keyRange,
            expected: isLost && !names.isEmpty ? "one of \(names.joined(separator: ", "))" : nil,
            suggestion: suggestion, help: home)
    }

    static func missingKey(_ key: String, in root: YAMLNode, expected: String) -> Diagnostic {
        Diagnostic(
            .missingKey, "the key \(key.quoted) is missing",
            at: YAMLRange(start: root.range.start, end: root.range.start), expected: expected)
    }

    static func missingPaths(at range: YAMLRange) -> Diagnostic {
        Diagnostic(
            .missingKey, "the key 'paths' is missing below 'documents'", at: range,
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
            expected: "at most \(limit)", help: "the other items were not checked")
    }

    static func formatVersion(_ version: Int, at range: YAMLRange) -> Diagnostic {
        Diagnostic(
            .formatVersion, "this version of Galley does not support format version \(version)",
            at: range, expected: "galley: \(PipelineFile.formatVersion)")
    }
}

extension YAMLEntry {
    /// The range to report for a fault in the value: the value's range, or the key's range if the
    /// value is empty.
    var place: YAMLRange {
        value.range.start.offset == value.range.end.offset ? keyRange : value.range
    }
}

extension YAMLNode {
    /// Returns advice to put a number or a Boolean in quotes if a text is expected; nil in other
    /// cases.
    func quotesHelp(for expected: String) -> String? {
        guard let scalar, expected == "a text" else { return nil }
        switch scalar.value {
        case .bool, .int, .float, .notFinite:
            return "in quotes it is a text: \"\(scalar.shown.shown())\""
        case .null, .text: return nil
        }
    }
}

/// The faults of the pipeline keys `documents`, `group_by` and `fail_on`.
extension Diagnostic {
    static func pointer(
        _ key: String, _ text: String, _ reason: JSONPointerError.Reason, at range: YAMLRange
    ) -> Diagnostic {
        switch reason {
        case .noSlash:
            Diagnostic(
                .pointer, "\(text.quoted) is not a valid JSON Pointer", at: range,
                expected: "a path that begins with '/'",
                suggestion: text.contains(" ") ? nil : "/" + text.shown())
        case .brokenEscape:
            Diagnostic(
                .pointer, "'~' is not followed by 0 or 1 in the JSON Pointer \(text.quoted)",
                at: range,
                expected: "~0 for '~' or ~1 for '/'")
        }
    }

    static func unknownGrouping(
        _ entry: YAMLEntry, _ text: String, expected: String
    ) -> Diagnostic {
        let isUnit = ["date", "day", "week", "month", "year"].contains(text)
        return Diagnostic(
            .unknownGrouping, "documents cannot be grouped by \(text.quoted)", at: entry.place,
            expected: expected,
            suggestion: isUnit
                ? "{ date: \(text == "date" ? "month" : text) }"
                : text.contains(" ") ? nil : "/" + text.shown())
    }

    static func groupingWithoutDate(at range: YAMLRange) -> Diagnostic {
        Diagnostic(
            .groupingWithoutDate, "documents are grouped by date, but no date is read", at: range,
            expected: "the key 'date' below 'documents', such as date: /published")
    }

    static func noEffect(_ entry: YAMLEntry, without key: String) -> Diagnostic {
        Diagnostic(
            .noEffect, "\(entry.key.quoted) has no effect without \(key.quoted)",
            at: entry.keyRange, severity: .warning)
    }

    /// Makes the fault for a glob or path in `documents` that matches no file.
    ///
    /// - Parameters:
    ///   - path: the glob or path.
    ///   - folder: the folder to which paths are relative, as messages show it.
    package static func noMatch(_ path: Located<String>, in folder: String) -> Diagnostic {
        let isGlob = path.value.contains { "*?[".contains($0) }
        let what = isGlob ? "no file matches" : "there is nothing to read at"
        return Diagnostic(
            .noMatch, "\(what) \(path.quoted)", at: path.range,
            help: ExactText(path.value).hasPrefix("/")
                ? nil : "the path is relative to \(folder.quoted)")
    }

    static func gateSyntax(
        _ error: GateSyntaxError, written: String?, at range: YAMLRange
    ) -> Diagnostic {
        let message = written.map {
            "\($0.quoted) is not a valid condition with the values of its variables"
        }
        return Diagnostic(
            .gateSyntax, message ?? error.message, at: range, expected: error.expected,
            help: "write a condition as FIGURE < 5 or any MEASURE > 5%")
    }
}

/// The faults in the layout of the pipeline key `analyzers`.
extension Diagnostic {
    static func analyzersAreNotList(_ entry: YAMLEntry) -> Diagnostic {
        let first = entry.value.entries?.first?.key ?? "word_frequency"
        return Diagnostic(
            .listExpected, "'analyzers' must be a list, found a mapping", at: entry.keyRange,
            expected: "'- ' before each analyzer",
            help: "write '- \(first.shown()):' and indent its options below it")
    }

    static func noAnalyzer(_ node: YAMLNode) -> Diagnostic {
        Diagnostic(
            .noAnalyzer, "an item of 'analyzers' must name an analyzer, found \(node.described)",
            at: node.range, expected: "an analyzer, such as word_frequency")
    }

    static func dashMissing(before entry: YAMLEntry) -> Diagnostic {
        Diagnostic(
            .dashMissing, "\(entry.key.quoted) is in the same item as another analyzer",
            at: entry.keyRange, expected: "'- ' before each analyzer")
    }

    static func severalKeys(_ node: YAMLNode, named: YAMLEntry?) -> Diagnostic {
        let help = named.map { entry in
            let id = entry.value.scalar?.shown.shown() ?? ""
            return "write '- \(id):' instead of '\(entry.key.shown()): \(id)'"
                + " and indent its options below it"
        }
        return Diagnostic(
            .noAnalyzer,
            "an item of 'analyzers' must have one key, the analyzer; this item has several",
            at: named?.keyRange ?? node.range,
            expected: "'- word_frequency:' with its options indented below it", help: help)
    }

    static func optionsNotIndented(_ options: [YAMLEntry], below head: YAMLEntry) -> Diagnostic {
        let names = options.map(\.key.quoted).joined(separator: ", ").shown(limit: 200)
        let range = options.first?.keyRange ?? head.keyRange
        let verb = options.count == 1 ? "is" : "are"
        return Diagnostic(
            .optionsNotIndented, "\(names) \(verb) not indented below \(head.key.quoted)",
            at: range, expected: "options that are indented further than their analyzer",
            help: "indent each option of \(head.key.quoted) by two more spaces",
            related: [Related(message: "the analyzer is here", range: head.keyRange)])
    }

    static func variableInLabel(_ label: Located<String>) -> Diagnostic {
        Diagnostic(
            .variableInLabel, "a label must not contain variables, found \(label.quoted)",
            at: label.range, expected: "a label without variables",
            help: "labels are parts of the names of measures, figures and files")
    }

    static func labelSyntax(_ label: Located<String>) -> Diagnostic {
        Diagnostic(
            .labelSyntax, "\(label.value.quoted) is not a valid label", at: label.range,
            expected: "a letter from a to z, then a-z, 0-9 and _")
    }
}

/// The faults of the pipeline key `plugins`.
extension Diagnostic {
    static func plugin(_ path: Located<String>, _ refusal: PluginSource.Refusal) -> Diagnostic {
        switch refusal {
        case .notAllowed(let help):
            Diagnostic(
                .pluginNotAllowed,
                "the plug-in \(path.quoted) is not allowed to run",
                at: path.range, help: help)
        case .unusable(let reason):
            Diagnostic(
                .plugin, "the plug-in \(path.quoted) cannot be used: \(reason.shown(limit: 300))",
                at: path.range)
        }
    }

    /// Makes the fault for two analyzers with the same id; a plug-in provides at least one of them.
    ///
    /// - Parameter range: the range in which the pipeline names the plug-in; nil if the plug-in is
    ///   named elsewhere.
    static func pluginCollision(_ message: String, at range: YAMLRange?) -> Diagnostic {
        Diagnostic(.plugin, message.shown(limit: 400), at: range ?? .start)
    }
}
