// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Reads the list `analyzers`, and recognises the usual slips of its layout.
extension PipelineDecoder {
    mutating func analyzers(
        _ entry: YAMLEntry?, in root: YAMLNode, into file: inout PipelineFile
    ) {
        guard let entry else {
            let expected = "analyzers: [word_frequency]"
            faults.append(.missingKey("analyzers", in: root, expected: expected))
            return
        }
        switch entry.value.content {
        case .broken: return
        case .sequence(let nodes):
            if nodes.isEmpty { wrongType(entry, expected: "at least one analyzer") }
            for node in limited(nodes, entry) { file.analyzers += items(node) }
        case .mapping(let entries):
            faults.append(.analyzersAreNoList(entry))
            for entry in limited(entries, entry) { file.analyzers += item(entry, misplaced: []) }
        case .scalar:
            if entry.value.text == nil {
                wrongType(entry, expected: "a list of analyzers")
            } else {
                faults.append(.listExpected(entry, of: "analyzers"))
                file.analyzers += items(entry.value)
            }
        }
    }

    /// The analyzers that an item of the list speaks of: one, if all is well.
    private mutating func items(_ node: YAMLNode) -> [AnalyzerItem] {
        switch node.content {
        case .broken: return []
        case .scalar:
            if let id = node.text {
                let written = node.scalar?.written
                return [AnalyzerItem(id: Located(value: id, range: node.range, written: written))]
            }
        case .mapping(let entries):
            if entries.count == 1 { return item(entries[0], misplaced: []) }
            if !entries.isEmpty { return crowded(entries, in: node) }
        case .sequence: break
        }
        faults.append(.noAnalyzer(node))
        return []
    }

    /// An item of several keys: options at the indentation of their analyzer, or a forgotten `-`.
    private mutating func crowded(_ entries: [YAMLEntry], in node: YAMLNode) -> [AnalyzerItem] {
        let known = entries.filter { context.registry[$0.key] != nil }
        if known.count > 1 {
            for entry in known.dropFirst() { faults.append(.dashMissing(before: entry)) }
            return known.flatMap { item($0, misplaced: []) }
        }
        guard let head = known.first ?? entries.first(where: { $0.value.isNull }) else {
            let named = entries.first { $0.value.text.map { context.registry[$0] != nil } ?? false }
            faults.append(.severalKeys(node, named: named))
            return []
        }
        let misplaced = entries.filter { $0.key != head.key }
        faults.append(.optionsNotIndented(misplaced, below: head))
        return item(head, misplaced: misplaced)
    }

    private mutating func item(_ entry: YAMLEntry, misplaced: [YAMLEntry]) -> [AnalyzerItem] {
        var item = AnalyzerItem(id: Located(value: entry.key, range: entry.keyRange))
        var entries: [YAMLEntry] = []
        switch entry.value.content {
        case .mapping(let own): entries = own
        case .broken: break
        default:
            if !entry.value.isNull {
                wrongType(entry, expected: "a mapping of options, such as { label: name }")
            }
        }
        for entry in entries + misplaced { option(entry, into: &item) }
        return [item]
    }

    private mutating func option(_ entry: YAMLEntry, into item: inout AnalyzerItem) {
        switch CommonKey(rawValue: entry.key) {
        case nil: item.options.append(entry)
        case .label: item.label = label(entry)
        case .rules: item.rules = rules(entry)
        case .only: item.only = texts(entry, of: "marks, such as [headline]")
        case .except: item.except = texts(entry, of: "marks, such as [caption]")
        case .repeats: item.repeats = choice(entry, RepeatsSetting.self)
        case .examples: item.examples = examples(entry)
        }
    }

    private mutating func label(_ entry: YAMLEntry) -> Located<String>? {
        guard let label = text(entry) else { return nil }
        guard label.written == nil else {
            faults.append(.variableInLabel(label))
            return nil
        }
        let scalars = label.value.unicodeScalars
        let isPlain = scalars.allSatisfy {
            ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "_"
        }
        guard isPlain, scalars.first.map({ ("a"..."z").contains($0) }) ?? false else {
            faults.append(.labelSyntax(label))
            return nil
        }
        return label
    }

    private mutating func rules(
        _ entry: YAMLEntry
    ) -> [Located<(name: String, setting: RuleSetting)>] {
        guard let entries = entry.value.entries else {
            wrongType(entry, expected: "a mapping, such as { rule_name: off }")
            return []
        }
        return entries.compactMap { rule in
            let setting = choice(rule, RuleSetting.self)
            return setting.map { Located(value: (rule.key, $0.value), range: rule.keyRange) }
        }
    }
}
