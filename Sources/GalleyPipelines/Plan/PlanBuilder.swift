// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Resolves the analyzers of a pipeline and checks what they have to do with each other.
struct PlanBuilder {
    let file: PipelineFile
    let context: PipelineContext
    let source: PipelineSource
    /// The faults met so far.
    var faults = FaultList()
    /// The hashes of the values that came from the environment.
    var variables = VariableHashes()
    /// The variables of a pipeline that a run left; nil for a file.
    var recorded: RecordedVariables?

    /// Prepares to build the plan of a file.
    init(_ file: PipelineFile, _ context: PipelineContext, _ source: PipelineSource) {
        self.file = file
        self.context = context
        self.source = source
    }

    /// The plan; worth something only if there are no faults.
    mutating func plan() -> Plan {
        checkNames()
        let resolved = file.analyzers.compactMap { resolve($0) }
        var items = load(resolved)
        for item in items { checkRules(of: item) }
        select(&items)
        checkNeeds(of: items)
        let order = order(items)
        checkGates(items)
        let gates = file.gates.compactMap { gate -> DocumentGate? in
            guard case .any(let measure) = gate.value.subject else { return nil }
            return DocumentGate(
                measure: measure, comparison: gate.value.comparison,
                threshold: gate.value.threshold)
        }
        var engine = EnginePlan(
            analyzers: items.compactMap(Self.planned), order: order,
            filter: file.documents.filter, grouping: file.grouping, maxGroups: file.maxGroups,
            documentGates: gates,
            tokenizer: file.tokenizer)
        engine.writtenGrouping = file.writtenGrouping
        return Plan(file: file, engine: engine)
    }

    private static func planned(_ resolved: ResolvedItem) -> PlannedAnalyzer? {
        guard let analyzer = resolved.analyzer else { return nil }
        let rules = resolved.item.rules.map { ($0.value.name, $0.value.setting) }
        return PlannedAnalyzer(
            label: resolved.item.name.value, analyzer: analyzer,
            selection: MarkSelection(
                only: resolved.only.map(\.value), except: resolved.except.map(\.value)),
            rules: Dictionary(rules, uniquingKeysWith: { first, _ in first }))
    }

    /// Labels and ids without labels must differ.
    private mutating func checkNames() {
        var places: [String: AnalyzerItem] = [:]
        for item in file.analyzers {
            let name = item.name
            guard let first = places[name.value] else {
                places[name.value] = item
                continue
            }
            faults.append(
                item.label == nil
                    ? .labelNeeded(name, first: first.name.range)
                    : .labelTaken(name, first: first.name.range))
        }
    }

    private mutating func resolve(_ item: AnalyzerItem) -> ResolvedItem? {
        guard let entry = context.registry[item.id.value] else {
            // One fault is enough: whether it is misspelt shows when its plug-in is there.
            return file.lacksPlugin ? nil : misspelt(item)
        }
        return ResolvedItem(item: item, entry: entry, withOptions: setOptions(item, entry))
    }

    /// Notes an unknown analyzer; takes it for the one that was meant, so that the rest is checked.
    private mutating func misspelt(_ item: AnalyzerItem) -> ResolvedItem? {
        let fault = Diagnostic.unknownAnalyzer(
            item.id, ids: context.registry.entries.map(\.info.id))
        faults.append(fault)
        guard let id = fault.suggestion, context.registry[id] != nil else { return nil }
        var meant = item
        meant.id = Located(value: id, range: item.id.range)
        return resolve(meant)
    }

    private mutating func checkRules(of resolved: ResolvedItem) {
        guard resolved.isKnown else { return }
        let names = resolved.info.rules.map(\.id)
        for rule in resolved.item.rules where !names.contains(rule.value.name) {
            let id = resolved.info.id
            faults.append(.unknownRule(rule.value.name, at: rule.range, of: id, names: names))
        }
    }
}
