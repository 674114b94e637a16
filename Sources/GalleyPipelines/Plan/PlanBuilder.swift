// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Resolves the analyzers of a pipeline and checks how they depend on each other.
struct PlanBuilder {
    let file: PipelineFile
    let context: PipelineContext
    let source: PipelineSource
    /// The faults found so far.
    var faults = FaultList()
    /// The hashes of the values of variables.
    var variables = VariableHashes()
    /// The recorded variables of a resolved pipeline; nil if a pipeline file is checked.
    var recorded: RecordedVariables?

    /// Makes a builder for the plan of a file.
    init(_ file: PipelineFile, _ context: PipelineContext, _ source: PipelineSource) {
        self.file = file
        self.context = context
        self.source = source
    }

    /// Makes the plan, which is usable only if there are no faults.
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
            rules: Dictionary(rules, uniquingKeysWith: { first, _ in first }),
            needs: resolved.givenNeeds)
    }

    /// Checks that the names of all analyzers differ.
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
            // A missing plug-in may be what provides the analyzer, so only the missing plug-in is
            // reported.
            return file.lacksPlugin ? nil : misspelt(item)
        }
        return ResolvedItem(item: item, entry: entry, withOptions: setOptions(item, entry))
    }

    /// Records the fault of an unknown analyzer, and resolves the analyzer that was probably
    /// intended, so that the options are checked.
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

/// An item of `analyzers` whose analyzer is known.
struct ResolvedItem {
    /// The item as it is written.
    let item: AnalyzerItem
    /// The registry entry of the item's analyzer.
    let entry: AnalyzerEntry
    /// The analyzer before loading; nil if its options are wrong.
    let withOptions: UnloadedAnalyzer?
    /// The loaded analyzer; nil if its options or resources are wrong.
    var analyzer: LoadedAnalyzer?
    /// The measures that the valid options need, if other options are wrong.
    var needsOfValidOptions: [NeededMeasure] = []
    /// The labels of the marks to which the analyzer is limited, with their ranges in the file.
    var only: [Located<String>] = []
    /// The labels of the marks whose text the analyzer skips, with their ranges in the file.
    var except: [Located<String>] = []

    /// The analyzer's info for its options, or its general info if the options are wrong.
    var info: AnalyzerInfo { analyzer?.info ?? entry.info }

    /// Whether the info is reliable; it is not reliable if it depends on options and an option is
    /// wrong.
    var isKnown: Bool { analyzer != nil || !entry.infoDependsOnOptions }

    /// Returns whether the analyzer reads a measure of another item.
    func needs(_ other: ResolvedItem) -> Bool {
        info.needsMeasures.contains { analyzer(of: $0) == other.item.name.value }
    }

    /// Returns the measure that `needs` sets in place of a declared measure; nil if `needs` does
    /// not set one.
    func given(_ need: NeededMeasure) -> Located<String>? {
        item.needs.first { $0.value.declared == need.name }?.value.given
    }

    /// Returns the full name that a measure has in this pipeline.
    func name(of need: NeededMeasure) -> String { given(need)?.value ?? need.name }

    /// Returns the label or id of the analyzer whose measure is read.
    func analyzer(of need: NeededMeasure) -> String {
        given(need).map { NeededMeasure($0.value).analyzer } ?? need.analyzer
    }

    /// The full names of the measures that `needs` sets, by the names that the analyzer uses.
    var givenNeeds: [String: String] {
        Dictionary(
            item.needs.map { ($0.value.declared, $0.value.given.value) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The marks that must exist before the analyzer runs.
    var needed: [Located<String>] {
        only + except + used
    }

    /// The marks that the analyzer uses according to its declaration.
    var used: [Located<String>] {
        info.usesMarks.map { Located(value: $0, range: item.id.range) }
    }
}
