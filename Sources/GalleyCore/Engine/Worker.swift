// SPDX-License-Identifier: Apache-2.0

/// Runs a plan over batches of documents and keeps what it learns.
///
/// Batch-major: each analyzer in turn looks at the whole batch, so that marks are there for the
/// analyzers after it and an analyzer in another process gets many documents at once.
/// One worker per thread; states merge afterwards.
public final class Worker {
    /// What the worker knows so far.
    public var state: RunState {
        var state = self.current
        state.vocabulary = workspace.vocabulary
        return state
    }

    private let plan: EnginePlan
    private let labels: [String]
    private let statesLanguage: Bool
    private let checks: [EvidenceCheck]
    private let wantsRecords: Bool
    private let keepsExhibits: Bool
    private let passesMeasures: Bool
    private let workspace: Workspace
    private var current: RunState

    /// Makes a worker that has seen nothing.
    ///
    /// - Parameters:
    ///   - records: whether the results hold records; making them takes time.
    ///   - exhibits: whether the most telling documents are kept, for formats that show them.
    public init(plan: EnginePlan, records: Bool = true, exhibits: Bool = true) {
        self.plan = plan
        labels = plan.analyzers.map(\.label)
        statesLanguage = plan.statesLanguage
        checks = plan.analyzers.map { EvidenceCheck($0.analyzer.info) }
        wantsRecords = records || !plan.documentGates.isEmpty
        keepsExhibits = exhibits
        passesMeasures = plan.passesMeasures
        current = RunState(plan: plan)
        workspace = Workspace(policy: plan.tokenizer)
        workspace.vocabulary = current.vocabulary
    }

    /// A part of the input begins, such as a file; parts follow from the input alone.
    public func beginPart() {
        for stage in current.stages { stage.beginPart() }
    }

    /// There are no more documents: what analyzers hold open is closed.
    public func finish() {
        for stage in current.stages { stage.finish() }
    }

    /// Counts documents where the reader meets them, before anything else happens to them.
    public func meet(_ documents: Int) { current.accounts.read += documents }

    /// Counts documents that are left out on purpose.
    public func skip(_ documents: Int = 1, _ reason: SkipReason) {
        guard documents > 0 else { return }
        current.accounts.skipped[reason.rawValue, default: 0] += documents
    }

    /// Counts files that nobody reads, by what they are.
    public func ignore(_ files: [String: Int]) {
        current.accounts.ignoredFiles.merge(files, uniquingKeysWith: +)
    }

    /// Counts a document that could not be read.
    public func fail(_ reason: FailureReason) {
        current.accounts.failed[reason.rawValue, default: 0] += 1
    }

    /// The number of different words in memory.
    public var terms: Int { workspace.vocabulary.count }

    /// The number of records in memory that analyzers' tables could move out of it.
    public var records: Int { current.stages.reduce(0) { $0 + $1.residentRecords } }

    /// Moves term counts and records out of memory; nothing that a report says changes.
    ///
    /// - Parameter store: nobody else writes to it.
    /// - Throws: what the store throws, or `EncodingError` of an analyzer's summary.
    public func spill(into store: TermStore) throws {
        current.vocabulary = workspace.vocabulary
        workspace.vocabulary = Vocabulary(policy: plan.tokenizer)
        try current.spill(into: store)
        workspace.vocabulary = current.vocabulary
    }

    /// Whether the documents so far fall into more groups than the plan allows.
    public var hasTooManyGroups: Bool { current.hasTooManyGroups }

    /// Examines a batch; the results stand in the order of the documents.
    public func process(_ documents: [any Document]) -> [DocumentResult] {
        var results = Array(repeating: DocumentResult(), count: documents.count)
        var batch: [Item] = []
        batch.reserveCapacity(documents.count)
        for (index, document) in documents.enumerated() {
            let annotated = AnnotatedDocument(document, workspace: workspace)
            if let reason = reasonToSkip(annotated) {
                skip(1, reason)
                continue
            }
            if wantsRecords { results[index].record = record(of: annotated) }
            batch.append(item(annotated, index))
        }
        for index in plan.order { run(index, batch, &results) }
        for item in batch { finish(item, &results[item.index]) }
        return results
    }

    /// Why a run leaves a document out; nil if it does not.
    public func reasonToSkip(_ document: any Document) -> SkipReason? {
        reasonToSkip(AnnotatedDocument(document, workspace: workspace))
    }

    private func reasonToSkip(_ document: AnnotatedDocument) -> SkipReason? {
        document.document.isBlank ? .empty : plan.filter.reasonToSkip(document)
    }

    /// Runs the plan over one document and gives each analyzer's evidence; nothing is counted.
    ///
    /// - Returns: in the order of the plan's analyzers, the evidence or the error in words.
    public func explain(_ document: any Document) -> [Result<Evidence, DocumentFailure>] {
        let annotated = AnnotatedDocument(document, workspace: workspace)
        annotated.wantsExplanations = true
        return explain(annotated)
    }

    /// What every analyzer says of one document, without explanations and without counting it.
    public func evidence(of document: any Document) -> [Result<Evidence, DocumentFailure>] {
        explain(AnnotatedDocument(document, workspace: workspace))
    }

    private func explain(
        _ annotated: AnnotatedDocument
    ) -> [Result<Evidence, DocumentFailure>] {
        var evidence: [Int: Result<Evidence, DocumentFailure>] = [:]
        for index in plan.order {
            annotated.select(plan.analyzers[index].selection)
            evidence[index] = examine(annotated, index)
            guard case .success(let said) = evidence[index] else { continue }
            annotated.add(said.marks)
            if passesMeasures { annotated.add(said.measures, of: labels[index]) }
        }
        return plan.analyzers.indices.compactMap { evidence[$0] }
    }

    /// The record of a document of which nothing has been said.
    private func record(of document: AnnotatedDocument) -> Record {
        Record(
            id: document.id, origin: document.document.origin,
            language: statesLanguage ? document.language.code : nil, measures: [], findings: [])
    }

    private struct Item {
        let document: AnnotatedDocument
        let index: Int
        /// The group that it falls into besides that of all documents; 0 if none.
        let group: Int
    }

    private func item(_ document: AnnotatedDocument, _ index: Int) -> Item {
        current.accounts.analyzed += 1
        current.accounts.bytes += document.length
        guard let grouping = plan.grouping else {
            return Item(document: document, index: index, group: 0)
        }
        let group = current.groups.number(of: ExactText(grouping.key(of: document)))
        return Item(document: document, index: index, group: group)
    }

    private func run(_ index: Int, _ batch: [Item], _ results: inout [DocumentResult]) {
        let planned = plan.analyzers[index]
        var examined = 0
        let said = examine(batch, index)
        for (place, item) in batch.enumerated() {
            item.document.select(planned.selection)
            switch said?[place] ?? examine(item.document, index) {
            case .success(let evidence):
                examined += 1
                accept(evidence, item, index, &results[item.index])
            case .failure(let failure):
                results[item.index].failures.append(failure)
            }
        }
        current.accounts.analyzers[planned.label]?.examined += examined
        current.accounts.analyzers[planned.label]?.failed += batch.count - examined
    }

    /// What an analyzer says that looks at a whole batch at once; nil for the others.
    private func examine(
        _ batch: [Item], _ index: Int
    ) -> [Result<Evidence, DocumentFailure>]? {
        let stage = current.stages[index]
        guard stage.takesBatches else { return nil }
        for item in batch { item.document.select(plan.analyzers[index].selection) }
        let results = stage.examine(batch.map(\.document))
        return zip(batch, results).map { item, result in
            checked(item.document, index) { try result.get() }
        }
    }

    private func examine(
        _ document: AnnotatedDocument, _ index: Int
    ) -> Result<Evidence, DocumentFailure> {
        checked(document, index) { try current.stages[index].examine(document) }
    }

    /// What an analyzer says of a document, if it keeps to what it declared.
    private func checked(
        _ document: AnnotatedDocument, _ index: Int, _ examine: () throws -> Evidence
    ) -> Result<Evidence, DocumentFailure> {
        let message: String
        do {
            let evidence = try examine()
            guard let fault = checks[index].fault(in: evidence, of: document.text) else {
                return .success(evidence)
            }
            message = fault
        } catch {
            message = String(describing: error)
        }
        return .failure(
            DocumentFailure(
                id: document.id, origin: document.document.origin, analyzer: labels[index],
                reason: .analyzer, message: message))
    }

    private func accept(
        _ evidence: Evidence, _ item: Item, _ index: Int, _ result: inout DocumentResult
    ) {
        var kept = evidence
        if !kept.findings.isEmpty {
            kept.findings.removeAll { plan.analyzers[index].severity(of: $0.rule) == nil }
        }
        result.findings += kept.findings.count
        current.add(kept, of: item.document, to: 0, by: index)
        if item.group > 0 { current.add(kept, of: item.document, to: item.group, by: index) }
        item.document.add(kept.marks)
        if passesMeasures { item.document.add(kept.measures, of: labels[index]) }
        if wantsRecords { result.record?.add(kept, plan.analyzers[index], item.document) }
    }

    private func finish(_ item: Item, _ result: inout DocumentResult) {
        if !result.failures.isEmpty { current.accounts.partlyFailed += 1 }
        // What an analyzer could not bear is not handed to it again.
        if keepsExhibits, result.failures.isEmpty {
            exhibit(item.document, findings: result.findings)
        }
        guard wantsRecords, result.record != nil else { return }
        result.record?.sort(labels)
        guard let record = result.record else { return }
        for (index, gate) in plan.documentGates.enumerated() {
            if let value = record[gate.measure], gate.comparison.holds(value, gate.threshold) {
                current.breaches[index].add(record.id)
            }
        }
    }
}

extension Worker {
    /// Keeps a document if it is one of the most telling.
    ///
    /// It is then looked at once more: that happens to a handful of documents, while to remember
    /// what was said of each until all analyzers are done would cost something for every one.
    private func exhibit(_ document: AnnotatedDocument, findings: Int) {
        guard document.length <= ExhibitDraft.longestText,
            current.exhibits.wants(ExhibitRank(findings: findings, of: document.document))
        else { return }
        let again = AnnotatedDocument(document.document, workspace: workspace)
        again.wantsExplanations = true
        let said = explain(again)
        var draft = ExhibitDraft(again)
        for (planned, evidence) in zip(plan.analyzers, said) {
            if case .success(let evidence) = evidence { draft.add(evidence, by: planned) }
        }
        current.exhibits.insert(draft.exhibit)
    }
}

extension Document {
    /// Whether there is nothing but white space, as Unicode defines it.
    fileprivate var isBlank: Bool {
        let text = text
        // Almost every text begins with a letter.
        if let first = text.utf8.first, first > 0x20, first < 0x7F { return false }
        return text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    }
}

/// What a worker says of one document: a record, or nothing if the document was left out.
public struct DocumentResult: Sendable {
    /// Measures and findings; nil if the document was skipped.
    public internal(set) var record: Record?
    /// The analyzers for which the document failed.
    public internal(set) var failures: [DocumentFailure] = []
    /// Findings of all analyzers, whether or not there is a record.
    var findings = 0
}
