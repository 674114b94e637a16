// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Makes a `PipelineFile` from a YAML tree; decoding continues after every fault.
struct PipelineDecoder {
    let source: PipelineSource
    /// The context; after `plugins` is decoded, its registry also contains the analyzers of the
    /// plug-ins.
    var context: PipelineContext
    /// The faults found so far.
    var faults = FaultList()

    /// Makes a decoder for a file.
    init(_ source: PipelineSource, _ context: PipelineContext) {
        self.source = source
        self.context = context
    }

    /// Decodes the outermost mapping.
    mutating func file(_ root: YAMLNode) -> PipelineFile {
        var file = PipelineFile()
        guard root.entries != nil else {
            faults.append(.notAPipeline(root))
            return file
        }
        let keys = keys(of: root, as: TopKey.self)
        version(keys[.galley], in: root)
        plugins(keys[.plugins], into: &file)
        documents(keys[.documents], in: root, into: &file)
        if let entry = keys[.tokenizer] { file.tokenizer = tokenizer(entry) }
        if let entry = keys[.groupBy] {
            file.grouping = grouping(entry, file.documents)
            file.writtenGrouping = (entry.value.items ?? [entry.value]).map(\.writtenGrouping)
        }
        if let entry = keys[.maxGroups] {
            file.maxGroups = wholeNumber(entry, in: 1...1_000_000) ?? file.maxGroups
            if keys[.groupBy] == nil { faults.append(.noEffect(entry, without: "group_by")) }
        }
        analyzers(keys[.analyzers], in: root, into: &file)
        if let entry = keys[.output] {
            file.output = text(entry)?.value
            file.lostOutput = entry.value.lost
        }
        if let entry = keys[.reports] { file.reports = reports(entry) }
        if let entry = keys[.failOn] { file.gates = gates(entry) }
        if let entry = keys[.maxFailures] {
            file.maxFailures = failureBudget(entry) ?? file.maxFailures
            file.writtenMaxFailures = entry.value.scalar?.written
        }
        if let entry = keys[.allowEmpty] { file.allowsEmpty = truth(entry) ?? file.allowsEmpty }
        if let entry = keys[.maxMemory] { file.maxMemory = memory(entry) ?? file.maxMemory }
        return file
    }

    private mutating func memory(_ entry: YAMLEntry) -> Int? {
        guard let bytes = size(entry) else { return nil }
        guard bytes >= PipelineFile.leastMemory else {
            wrongType(entry, expected: "64 MiB or more")
            return nil
        }
        return bytes
    }

    /// Returns the entries of a mapping by their keys; records a fault for each unknown key.
    ///
    /// A misspelt key is treated as the intended one, so that its value is checked and the intended
    /// key is not reported as missing.
    ///
    /// - Parameters:
    ///   - node: the mapping.
    ///   - type: the known keys.
    ///   - isOther: whether an entry is decoded elsewhere.
    mutating func keys<Key: PipelineKey>(
        of node: YAMLNode, as type: Key.Type, except isOther: (YAMLEntry) -> Bool = { _ in false }
    ) -> [Key: YAMLEntry] {
        var known: [Key: YAMLEntry] = [:]
        var misspelt: [Key: YAMLEntry] = [:]
        for entry in node.entries ?? [] where !isOther(entry) {
            if let key = Key(rawValue: entry.key) {
                known[key] = entry
            } else if let key = intendedKey(of: entry, as: type) {
                misspelt[key] = entry
            }
        }
        return known.merging(misspelt) { right, _ in right }
    }

    /// Records the fault of an unknown key; returns the key that was probably intended.
    private mutating func intendedKey<Key: PipelineKey>(
        of entry: YAMLEntry, as type: Key.Type
    ) -> Key? {
        guard !faults.isFull else { return nil }
        let home = KeyHomes(context.registry).home(of: entry.key, unknownIn: Key.owner)
        let fault = Diagnostic.unknownKey(entry, in: Key.owner, names: Key.names, home: home)
        faults.append(fault)
        return fault.suggestion.flatMap { Key(rawValue: $0) }
    }

    private mutating func version(_ entry: YAMLEntry?, in root: YAMLNode) {
        guard let entry else {
            faults.append(.missingKey("galley", in: root, expected: "galley: 1"))
            return
        }
        guard !entry.value.isBroken else { return }
        guard case .int(let version) = entry.value.scalar?.value else {
            faults.append(.wrongType(entry, expected: "the format version 1"))
            return
        }
        if version != PipelineFile.formatVersion {
            faults.append(.formatVersion(version, at: entry.value.range))
        }
    }

    private mutating func failureBudget(_ entry: YAMLEntry) -> FailureBudget? {
        switch entry.value.scalar?.value {
        case .int(let count) where count >= 0: return .count(count)
        case .text(let text):
            if let budget = FailureBudget(percentage: text) { return budget }
            fallthrough
        default:
            let expected = "a number of documents, such as 5, or a percentage, such as 0.1%"
            wrongType(entry, expected: expected)
            return nil
        }
    }
}

extension YAMLNode {
    /// The text of a grouping as it is written in the file; nil if the text contains no variable.
    fileprivate var writtenGrouping: String? {
        let node = entries?.first { $0.key == GroupByKey.date.rawValue }?.value ?? self
        return node.scalar?.written
    }
}

/// Decodes `fail_on`.
extension PipelineDecoder {
    mutating func gates(_ entry: YAMLEntry) -> [Located<Gate>] {
        let what = "conditions, such as word_frequency.words < 100"
        return limited(items(entry, of: what), entry).compactMap { gate($0, in: entry) }
    }

    private mutating func gate(_ item: YAMLNode, in entry: YAMLEntry) -> Located<Gate>? {
        guard !item.isBroken else { return nil }
        guard let text = item.text else {
            faults.append(
                .wrongItem(
                    item, of: entry.key,
                    expected: "a condition, such as word_frequency.words < 100"))
            return nil
        }
        do throws(GateSyntaxError) {
            let (gate, name) = try GateParser.parse(text)
            guard let written = item.scalar?.written else {
                return Located(value: gate, range: source.range(of: name, in: item))
            }
            return Located(value: gate.withText(written), range: item.range, written: written)
        } catch {
            let place = source.range(of: error.bytes, in: item)
            faults.append(.gateSyntax(error, written: item.scalar?.written, at: place))
            return nil
        }
    }
}
