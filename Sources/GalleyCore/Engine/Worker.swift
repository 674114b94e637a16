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
    private let statesLanguage: Bool
    private let checks: [EvidenceCheck]
    private let workspace: Workspace
    private var current: RunState

    /// Makes a worker that has seen nothing.
    public init(plan: EnginePlan) {
        self.plan = plan
        statesLanguage = plan.statesLanguage
        checks = plan.analyzers.map { EvidenceCheck($0.analyzer.info) }
        current = RunState(plan: plan)
        workspace = Workspace(policy: plan.tokenizer)
        workspace.vocabulary = current.vocabulary
    }

    /// Counts documents where the reader meets them, before anything else happens to them.
    public func meet(_ documents: Int) { current.accounts.read += documents }

    /// Counts documents that are left out on purpose.
    public func skip(_ documents: Int = 1, _ reason: SkipReason) {
        guard documents > 0 else { return }
        current.accounts.skipped[reason.rawValue, default: 0] += documents
    }

    /// Counts a document that could not be read.
    public func fail(_ reason: FailureReason) {
        current.accounts.failed[reason.rawValue, default: 0] += 1
    }

    /// Whether the documents so far fall into more groups than the plan allows.
    public var hasTooManyGroups: Bool { current.hasTooManyGroups }

    /// Examines a batch; the results stand in the order of the documents.
    public func process(_ documents: [any Document]) -> [DocumentResult] {
        var results = documents.map { _ in DocumentResult() }
        var batch: [Item] = []
        for (index, document) in documents.enumerated() {
            if document.text.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
                skip(1, .empty)
                continue
            }
            let annotated = AnnotatedDocument(document, workspace: workspace)
            if let reason = plan.filter.reasonToSkip(annotated) {
                skip(1, reason)
                continue
            }
            results[index].record = Record(
                id: document.id, origin: document.origin,
                language: statesLanguage ? annotated.language.code : nil,
                measures: [], findings: [])
            batch.append(item(annotated, index))
        }
        for index in plan.order { run(index, batch, &results) }
        for item in batch { finish(item, &results[item.index]) }
        return results
    }

    /// Runs the plan over one document and gives each analyzer's evidence; nothing is counted.
    ///
    /// - Returns: in the order of the plan's analyzers, the evidence or the error in words.
    public func explain(_ document: any Document) -> [Result<Evidence, DocumentFailure>] {
        let annotated = AnnotatedDocument(document, workspace: workspace)
        var evidence: [Int: Result<Evidence, DocumentFailure>] = [:]
        for index in plan.order {
            annotated.select(plan.analyzers[index].selection)
            evidence[index] = examine(annotated, index)
            if case .success(let said) = evidence[index] { annotated.add(said.marks) }
        }
        return plan.analyzers.indices.compactMap { evidence[$0] }
    }

    private struct Item {
        let document: AnnotatedDocument
        let index: Int
        let groups: [Int]
    }

    private func item(_ document: AnnotatedDocument, _ index: Int) -> Item {
        current.accounts.analyzed += 1
        current.accounts.bytes += document.length
        guard let grouping = plan.grouping else {
            return Item(document: document, index: index, groups: [0])
        }
        let group = current.groups.number(of: ExactText(grouping.key(of: document)))
        return Item(document: document, index: index, groups: [0, group])
    }

    private func run(_ index: Int, _ batch: [Item], _ results: inout [DocumentResult]) {
        let planned = plan.analyzers[index]
        for item in batch {
            item.document.select(planned.selection)
            switch examine(item.document, index) {
            case .success(let evidence):
                accept(evidence, item, index, &results[item.index])
            case .failure(let failure):
                results[item.index].failures.append(failure)
                current.accounts.analyzers[planned.label]?.failed += 1
            }
        }
    }

    private func examine(
        _ document: AnnotatedDocument, _ index: Int
    ) -> Result<Evidence, DocumentFailure> {
        let planned = plan.analyzers[index]
        let message: String
        do {
            let evidence = try current.stages[index].examine(document)
            guard let fault = checks[index].fault(in: evidence, length: document.length) else {
                return .success(evidence)
            }
            message = fault
        } catch {
            message = String(describing: error)
        }
        return .failure(
            DocumentFailure(
                id: document.id, origin: document.document.origin, analyzer: planned.label,
                reason: .analyzer, message: message))
    }

    private func accept(
        _ evidence: Evidence, _ item: Item, _ index: Int, _ result: inout DocumentResult
    ) {
        let planned = plan.analyzers[index]
        var kept = evidence
        kept.findings.removeAll { planned.severity(of: $0.rule) == nil }
        current.stages[index].collect(item.document, kept, groups: item.groups)
        item.document.add(kept.marks)
        for group in item.groups {
            current.reserveTally(of: index, group: group)
            current.tallies[index][group].add(kept)
        }
        current.accounts.analyzers[planned.label]?.examined += 1
        result.record?.add(kept, planned, item.document)
    }

    private func finish(_ item: Item, _ result: inout DocumentResult) {
        if !result.failures.isEmpty { current.accounts.partlyFailed += 1 }
        let order = plan.analyzers.map(\.label)
        result.record?.sort(order)
        guard let record = result.record else { return }
        for (index, gate) in plan.documentGates.enumerated() {
            if let value = record[gate.measure], gate.comparison.holds(value, gate.threshold) {
                current.breaches[index].add(record.id)
            }
        }
    }
}
