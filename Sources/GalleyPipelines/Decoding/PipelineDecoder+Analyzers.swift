// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Decodes the list `analyzers` and recognizes common mistakes in its layout.
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
            faults.append(.analyzersAreNotList(entry))
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

    /// Decodes an item of the list; an item without faults contains exactly one analyzer.
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

    /// Decodes an item with several keys, in which options are not indented or a `-` is missing.
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
        switch CommonOption(rawValue: entry.key) {
        case nil: item.options.append(entry)
        case .label: item.label = label(entry)
        case .rules: item.rules = rules(entry)
        case .only: item.only = texts(entry, of: "marks, such as [headline]")
        case .except: item.except = texts(entry, of: "marks, such as [caption]")
        case .repeats: item.repeats = choice(entry, RepeatsSetting.self)
        case .needs: item.needs = needs(entry)
        case .examples: item.examples = examples(entry)
        }
    }

    private mutating func needs(_ entry: YAMLEntry) -> [Located<NeedSetting>] {
        guard let entries = entry.value.entries else {
            wrongType(entry, expected: "a mapping, such as { word_frequency.words: label.words }")
            return []
        }
        return entries.compactMap { need in
            text(need).map {
                Located(value: NeedSetting(declared: need.key, given: $0), range: need.keyRange)
            }
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

/// Decodes `examples` of an analyzer.
extension PipelineDecoder {
    mutating func examples(_ entry: YAMLEntry) -> [Located<Example>] {
        let nodes = items(entry, of: "examples, such as [{ text: \"a ⟦finding⟧\" }]")
        return limited(nodes, entry).enumerated().compactMap { example($1, number: $0 + 1) }
    }

    private mutating func example(_ node: YAMLNode, number: Int) -> Located<Example>? {
        guard !node.isBroken else { return nil }
        guard node.entries != nil else {
            let expected = "a mapping with the key 'text'"
            faults.append(.wrongItem(node, of: CommonOption.examples.rawValue, expected: expected))
            return nil
        }
        let keys = keys(of: node, as: ExampleKey.self)
        guard let entry = keys[.text] else {
            faults.append(.missingKey("text", in: node, expected: "text: \"a ⟦finding⟧\""))
            return nil
        }
        guard let text = text(entry) else { return nil }
        let title = keys[.title].flatMap { self.text($0)?.value }
        let example = Example(
            title ?? "example \(number)", text.value,
            measures: keys[.measures].map { numbers($0) } ?? [:],
            marks: keys[.marks].map { marks($0) } ?? [:],
            fixed: keys[.fixed].flatMap { anyText($0) })
        return Located(value: example, range: entry.value.range)
    }

    private mutating func marks(_ entry: YAMLEntry) -> [String: [String]] {
        guard let entries = entry.value.entries else {
            wrongType(entry, expected: "a mapping, such as { quotation: [\"what is marked\"] }")
            return [:]
        }
        var marks: [String: [String]] = [:]
        for entry in entries { marks[entry.key] = texts(entry).map(\.value) }
        return marks
    }

    /// Decodes a text, which may be empty.
    private mutating func anyText(_ entry: YAMLEntry) -> String? {
        if let text = entry.value.text { return text }
        wrongType(entry, expected: "a text")
        return nil
    }

    private mutating func numbers(_ entry: YAMLEntry) -> [String: Double] {
        guard let entries = entry.value.entries else {
            wrongType(entry, expected: "a mapping, such as { words: 3 }")
            return [:]
        }
        var numbers: [String: Double] = [:]
        for entry in entries {
            switch entry.value.scalar?.value {
            case .int(let number): numbers[entry.key] = Double(number)
            case .float(let number): numbers[entry.key] = number
            default: wrongType(entry, expected: "a number")
            }
        }
        return numbers
    }
}

/// Decodes the list `plugins` and registers the analyzers of the plug-ins.
extension PipelineDecoder {
    /// Decodes `plugins`; must be called before any key that names analyzers is decoded.
    mutating func plugins(_ entry: YAMLEntry?, into file: inout PipelineFile) {
        guard let source = context.plugins else {
            if let entry { faults.append(.notSupported(entry.key, at: entry.keyRange)) }
            return
        }
        var origins: Set<String> = []
        for item in entry.map({ pluginItems($0) }) ?? [] {
            do throws(PluginSource.Refusal) {
                let plugins = try source.open(item)
                guard let origin = plugins.first?.origin, origins.insert(origin).inserted else {
                    continue
                }
                for plugin in plugins { register(plugin, at: item.path.range) }
            } catch {
                file.lacksPlugin = true
                faults.append(.plugin(item.path, error))
            }
        }
        for plugin in source.named where !origins.contains(plugin.origin) {
            register(plugin, at: nil)
        }
    }

    private mutating func register(_ plugin: AnalyzerEntry, at range: YAMLRange?) {
        do throws(RegistryError) {
            try context.registry.register(plugin)
        } catch {
            faults.append(.pluginCollision("\(error)", at: range))
        }
    }

    private mutating func pluginItems(_ entry: YAMLEntry) -> [PluginItem] {
        let nodes = items(entry, of: "programs, such as [plugins/titles.py]")
        return limited(nodes, entry).compactMap { pluginItem($0, of: entry) }
    }

    private mutating func pluginItem(_ node: YAMLNode, of entry: YAMLEntry) -> PluginItem? {
        if let path = node.text, !path.isEmpty {
            return PluginItem(
                path: Located(value: path, range: node.range, written: node.scalar?.written))
        }
        guard node.entries != nil else {
            if !node.isBroken {
                let expected = "a program's path, or a mapping with the key 'path' or 'command'"
                faults.append(.wrongItem(node, of: entry.key, expected: expected))
            }
            return nil
        }
        let keys = keys(of: node, as: PluginKey.self)
        guard var item = pluginStart(node, keys) else { return nil }
        if let entry = keys[.timeLimit] { item.timeLimit = seconds(entry) }
        if let entry = keys[.maxMemory] { item.maxMemory = size(entry) }
        if let entry = keys[.maxRestarts] {
            item.maxRestarts = wholeNumber(entry, in: PluginKey.restarts)
        }
        return item
    }

    /// Decodes the path or the command of a plug-in.
    private mutating func pluginStart(
        _ node: YAMLNode, _ keys: [PluginKey: YAMLEntry]
    ) -> PluginItem? {
        if keys[.path] != nil, let entry = keys[.command] {
            faults.append(
                .wrongItem(
                    entry.value, of: PluginKey.command.rawValue,
                    expected: "either 'path' or 'command', not both"))
            return nil
        }
        if let entry = keys[.command] {
            let words = texts(entry, of: "words, such as [.venv/bin/python, titles.py]")
            guard !words.isEmpty else {
                if entry.value.items?.isEmpty ?? false {
                    wrongType(entry, expected: "a program and its arguments")
                }
                return nil
            }
            let written = words.map { $0.written ?? $0.value }.joined(separator: " ")
            return PluginItem(
                path: Located(value: written, range: entry.value.range),
                command: words.map(\.value))
        }
        guard let entry = keys[.path] else {
            faults.append(.missingKey("path", in: node, expected: "path: plugins/titles.py"))
            return nil
        }
        return text(entry).map { PluginItem(path: $0) }
    }

    mutating func seconds(_ entry: YAMLEntry) -> Double? {
        let number: Double? =
            switch entry.value.scalar?.value {
            case .int(let number): Double(number)
            case .float(let number): number
            default: nil
            }
        guard let number, PluginKey.seconds.contains(number) else {
            wrongType(entry, expected: "a number of seconds from 0.01 to 86400")
            return nil
        }
        return number
    }
}
