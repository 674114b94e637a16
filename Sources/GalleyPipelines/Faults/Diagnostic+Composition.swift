// SPDX-License-Identifier: Apache-2.0

/// Faults of the tree that YAML describes.
extension Diagnostic {
    static func emptyFile(_ source: PipelineSource) -> Diagnostic {
        Diagnostic(
            .emptyFile, "the file is empty", at: source.range(0, 0),
            expected: "a mapping with the keys galley, documents and analyzers")
    }

    static func severalDocuments(at range: YAMLRange) -> Diagnostic {
        Diagnostic(
            .severalDocuments, "a second YAML document begins here", at: range,
            expected: "one pipeline in a file", endsSearch: true)
    }

    static func tooDeep(at range: YAMLRange) -> Diagnostic {
        Diagnostic(
            .tooDeep, "lists and mappings are nested more than \(YAMLLimits.depth) deep",
            at: range, endsSearch: true)
    }

    static func aliasBomb(at range: YAMLRange) -> Diagnostic {
        Diagnostic(
            .aliasBomb,
            "the aliases of this file stand for more than \(YAMLLimits.aliasedNodes) values",
            at: range, endsSearch: true)
    }

    static func unknownAlias(_ name: String, known: [String], at range: YAMLRange) -> Diagnostic {
        Diagnostic(
            .unknownAlias, "no anchor '&\(name.shown())' stands before this alias", at: range,
            suggestion: NearestName(known).nearest(to: name).map { "*" + $0 },
            help: "a value that begins with '*', such as a glob, needs quotes")
    }

    static func aliasInsideItself(_ name: String, at range: YAMLRange) -> Diagnostic {
        Diagnostic(
            .aliasInsideItself, "the value of the anchor '&\(name.shown())' contains itself",
            at: range)
    }

    static func duplicateKey(_ key: String, at range: YAMLRange, first: YAMLRange) -> Diagnostic {
        Diagnostic(
            .duplicateKey, "key \(key.quoted) stands twice in this mapping", at: range,
            help: "the second value was not checked",
            related: [Related(message: "first defined here", range: first)])
    }

    static func keyIsNotText(_ key: YAMLNode) -> Diagnostic {
        Diagnostic(
            .keyIsNotText, "a key must be text, found \(key.described)", at: key.range,
            help: key.scalar.map { "in quotes it is text: \"\($0.text.shown())\"" })
    }

    static func aliasAsKey(at range: YAMLRange) -> Diagnostic {
        Diagnostic(
            .aliasAsKey, "an alias cannot be a key", at: range,
            help: "a key that begins with '*' needs quotes")
    }

    static func tag(_ tag: String, at range: YAMLRange) -> Diagnostic {
        Diagnostic(
            .tag, "the tag \(tag.quoted) is not supported here", at: range,
            help: "a text that begins with '!' needs quotes")
    }

    static func mergeIsNoMapping(_ node: YAMLNode) -> Diagnostic {
        Diagnostic(
            .mergeIsNoMapping, "'<<' takes in mappings, found \(node.described)", at: node.range,
            expected: "an alias of a mapping, or a list of such")
    }
}
