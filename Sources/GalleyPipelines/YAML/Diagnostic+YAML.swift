// SPDX-License-Identifier: Apache-2.0

/// The faults in the encoding of a YAML file.
extension Diagnostic {
    static func fileTooLarge(_ source: PipelineSource, size: Int) -> Diagnostic {
        Diagnostic(
            .fileTooLarge, "the file has \(size) bytes", at: source.range(0, 0),
            expected: "a file of at most \(source.limit) bytes",
            help: "a first argument that ends in .yaml or .yml is read as the pipeline")
    }

    static func wideEncoding(_ encoding: String, in source: PipelineSource) -> Diagnostic {
        Diagnostic(
            .wideEncoding, "the file is in \(encoding)", at: source.range(0, 0),
            expected: "UTF-8", endsSearch: true)
    }

    static func invalidUTF8(_ source: PipelineSource, at offset: Int, byte: UInt8) -> Diagnostic {
        Diagnostic(
            .invalidUTF8,
            "byte 0x\(String(byte, radix: 16, uppercase: true)) is not valid UTF-8 here",
            at: source.range(offset, offset + 1), expected: "a file in UTF-8",
            endsSearch: true)
    }

    static func forbiddenCharacter(
        _ scalar: Unicode.Scalar, in source: PipelineSource, at offset: Int
    ) -> Diagnostic {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return Diagnostic(
            .forbiddenCharacter, "the character \(name) is not allowed in a YAML file",
            at: source.range(offset, offset + UTF8.width(scalar)),
            help: "in double quotes it can be written as an escape, such as \"\\t\" or \"\\x07\"",
            endsSearch: true)
    }
}

/// The faults in the syntax of a YAML file.
extension Diagnostic {
    /// Makes the diagnostic for a parser error, with the byte range of the fault and an
    /// explanation.
    static func syntax(
        _ error: YAMLSyntaxError, in source: PipelineSource, characters: CharacterOffsets
    ) -> Diagnostic {
        let place = characters.byte(ofCharacter: error.place)
        let context = characters.byte(ofCharacter: error.contextPlace)
        let byte = place < source.bytes.count ? source.bytes[place] : nil
        let line = source.line(source.mark(at: place).line)
        let before = line[..<min(max(line.startIndex, place), line.endIndex)]
        let explanation = SyntaxExplanation(error, before: before, at: byte)
        let isAtContext = SyntaxExplanation.isShownAtContext(error)
        let shown = isAtContext ? context : place
        return Diagnostic(
            .syntax, explanation.message,
            at: source.range(shown, source.endOfCharacter(at: shown)),
            expected: explanation.expected, help: explanation.help,
            related: isAtContext ? [] : related(error, at: context, in: source), endsSearch: true)
    }

    private static func related(
        _ error: YAMLSyntaxError, at start: Int, in source: PipelineSource
    ) -> [Related] {
        guard let context = error.context, context.hasPrefix("while "),
            error.contextPlace != error.place
        else { return [] }
        let range = source.range(start, source.endOfCharacter(at: start))
        return [Related(message: SyntaxExplanation.context(context), range: range)]
    }
}

/// The faults in the structure of a YAML file.
extension Diagnostic {
    static func emptyFile(_ source: PipelineSource) -> Diagnostic {
        Diagnostic(
            .emptyFile, "the file is empty", at: source.range(0, 0),
            expected: "a mapping with the keys galley, documents and analyzers")
    }

    static func severalDocuments(at range: YAMLRange) -> Diagnostic {
        Diagnostic(
            .severalDocuments, "a second YAML document begins here", at: range,
            expected: "one pipeline per file", endsSearch: true)
    }

    static func tooDeep(at range: YAMLRange) -> Diagnostic {
        Diagnostic(
            .tooDeep, "lists and mappings are nested more than \(YAMLLimits.depth) levels deep",
            at: range, endsSearch: true)
    }

    static func aliasBomb(at range: YAMLRange) -> Diagnostic {
        Diagnostic(
            .aliasBomb,
            "the aliases of this file expand to more than \(YAMLLimits.aliasedNodes) values",
            at: range, endsSearch: true)
    }

    static func unknownAlias(_ name: String, known: [String], at range: YAMLRange) -> Diagnostic {
        Diagnostic(
            .unknownAlias, "there is no anchor '&\(name.shown())' before this alias", at: range,
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
            .duplicateKey, "the key \(key.quoted) is repeated in this mapping", at: range,
            help: "the second value was not checked",
            related: [Related(message: "first defined here", range: first)])
    }

    static func keyIsNotText(_ key: YAMLNode) -> Diagnostic {
        Diagnostic(
            .keyIsNotText, "a key must be a text, found \(key.described)", at: key.range,
            help: key.scalar.map { "in quotes it is a text: \"\($0.text.shown())\"" })
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

    static func mergeIsNotMapping(_ node: YAMLNode) -> Diagnostic {
        Diagnostic(
            .mergeIsNotMapping, "'<<' merges mappings, found \(node.described)", at: node.range,
            expected: "an alias of a mapping, or a list of such aliases")
    }
}
