// SPDX-License-Identifier: Apache-2.0

/// Faults of the layout of `analyzers`.
extension Diagnostic {
    static func analyzersAreNoList(_ entry: YAMLEntry) -> Diagnostic {
        let first = entry.value.entries?.first?.key ?? "word_frequency"
        return Diagnostic(
            .listExpected, "'analyzers' is a list, found a mapping", at: entry.keyRange,
            expected: "'- ' before each analyzer",
            help: "write '- \(first.shown()):', its options indented below")
    }

    static func noAnalyzer(_ node: YAMLNode) -> Diagnostic {
        Diagnostic(
            .noAnalyzer, "an item of 'analyzers' names an analyzer, found \(node.described)",
            at: node.range, expected: "an analyzer, such as word_frequency")
    }

    static func dashMissing(before entry: YAMLEntry) -> Diagnostic {
        Diagnostic(
            .dashMissing, "\(entry.key.quoted) shares an item with another analyzer",
            at: entry.keyRange, expected: "'- ' before each analyzer")
    }

    static func severalKeys(_ node: YAMLNode, named: YAMLEntry?) -> Diagnostic {
        let help = named.map { entry in
            let id = entry.value.scalar?.shown.shown() ?? ""
            return "write '- \(id):' in place of '\(entry.key.shown()): \(id)',"
                + " its options indented below"
        }
        return Diagnostic(
            .noAnalyzer, "an item of 'analyzers' has one key, the analyzer; this one has several",
            at: named?.keyRange ?? node.range,
            expected: "'- word_frequency:', its options indented below", help: help)
    }

    static func optionsNotIndented(_ options: [YAMLEntry], below head: YAMLEntry) -> Diagnostic {
        let names = options.map(\.key.quoted).joined(separator: ", ").shown(limit: 200)
        let range = options.first?.keyRange ?? head.keyRange
        let verb = options.count == 1 ? "is" : "are"
        return Diagnostic(
            .optionsNotIndented, "\(names) \(verb) not indented below \(head.key.quoted)",
            at: range, expected: "options that begin further right than their analyzer",
            help: "put two more spaces before each option of \(head.key.quoted)",
            related: [Related(message: "the analyzer stands here", range: head.keyRange)])
    }

    static func labelSyntax(_ label: Located<String>) -> Diagnostic {
        Diagnostic(
            .labelSyntax, "the label \(label.value.quoted) is no name", at: label.range,
            expected: "a letter from a to z, then a-z, 0-9 and _")
    }
}
