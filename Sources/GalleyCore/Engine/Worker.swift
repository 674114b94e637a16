// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

/// Runs a plan over batches of documents and keeps the results.
///
/// One analyzer after the other examines the whole batch, so that the marks of an analyzer are
/// available to later analyzers and an analyzer in another process gets many documents at once.
/// There is one worker per thread; the states of the workers are merged afterwards.
package final class Worker {
    /// The results so far.
    package var state: RunState {
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
    private let given: GivenMeasures?
    private let note: ExaminationNote?
    private let workspace: Workspace
    private var current: RunState

    /// Makes a worker without results.
    ///
    /// - Parameters:
    ///   - records: whether results contain records, which take time to make.
    ///   - exhibits: whether the documents with the most findings are kept, for formats that show
    ///     them.
    ///   - given: a function that returns, by full name, measures of a document that no analyzer of
    ///     the plan computes; it is needed to test single analyzers.
    ///   - note: a function that is called before an analyzer examines documents.
    package init(
        plan: EnginePlan, records: Bool = true, exhibits: Bool = true,
        given: GivenMeasures? = nil, note: ExaminationNote? = nil
    ) {
        self.plan = plan
        labels = plan.analyzers.map(\.label)
        statesLanguage = plan.statesLanguage
        checks = plan.analyzers.map { EvidenceCheck($0.analyzer.info) }
        wantsRecords = records || !plan.documentGates.isEmpty
        keepsExhibits = exhibits
        passesMeasures = plan.passesMeasures
        self.given = given
        self.note = note
        current = RunState(plan: plan)
        workspace = Workspace(policy: plan.tokenizer)
        workspace.vocabulary = current.vocabulary
    }

    /// Begins a part of the input, such as a file; the division into parts must depend only on the
    /// input.
    package func beginPart() {
        for stage in current.stages { stage.beginPart() }
    }

    /// Ends the input and closes the resources that analyzers have opened.
    package func finish() {
        for stage in current.stages { stage.finish() }
    }

    /// Counts documents as read; call this function first, as soon as the reader finds the
    /// documents.
    package func meet(_ documents: Int) { current.accounts.read += documents }

    /// Counts documents as skipped on purpose.
    package func skip(_ documents: Int = 1, _ reason: SkipReason) {
        guard documents > 0 else { return }
        current.accounts.skipped[reason.rawValue, default: 0] += documents
    }

    /// Counts files for which there is no reader, by kind of file.
    package func ignore(_ files: IgnoredFiles) {
        current.accounts.ignoredFiles.merge(files)
    }

    /// Counts one document as failed, because it could not be read.
    package func fail(_ reason: FailureReason) {
        current.accounts.failed[reason.rawValue, default: 0] += 1
    }

    /// The number of distinct words in memory.
    package var terms: Int { workspace.vocabulary.count }

    /// The number of entries of keyed tables in memory, which can be spilled.
    package var entries: Int { current.stages.reduce(0) { $0 + $1.residentEntries } }

    /// Moves term counts and keyed tables out of memory; the report does not change.
    ///
    /// - Parameter store: a store to which nothing else writes.
    /// - Throws: the errors of the store, or `EncodingError` of an analyzer's summary.
    package func spill(into store: SpillStore) throws {
        current.vocabulary = workspace.vocabulary
        workspace.vocabulary = Vocabulary(policy: plan.tokenizer)
        try current.spill(into: store)
        workspace.vocabulary = current.vocabulary
    }

    /// Whether the documents so far are in more groups than the plan allows.
    package var hasTooManyGroups: Bool { current.hasTooManyGroups }

    /// Examines a batch; the results are in the order of the documents.
    package func process(_ documents: [any Document]) -> [DocumentResult] {
        var results = documents.map { DocumentResult($0) }
        var batch: [Item] = []
        batch.reserveCapacity(documents.count)
        for (index, document) in documents.enumerated() {
            let annotated = annotated(document)
            if let reason = reasonToSkip(annotated) {
                skip(1, reason)
                results[index].skipped = reason
                continue
            }
            let (item, keys) = item(annotated, index)
            if wantsRecords { results[index].record = record(of: annotated, groups: keys) }
            batch.append(item)
        }
        for index in plan.order { run(index, batch, &results) }
        for item in batch { finish(item, &results[item.index]) }
        return results
    }

    /// Returns the reason why a run skips a document; nil if the run does not skip it.
    package func reasonToSkip(_ document: any Document) -> SkipReason? {
        reasonToSkip(AnnotatedDocument(document, workspace: workspace))
    }

    private func reasonToSkip(_ document: AnnotatedDocument) -> SkipReason? {
        document.document.isBlank ? .empty : plan.filter.reasonToSkip(document)
    }

    /// Runs the plan over one document and makes explanations; the document is not counted.
    ///
    /// - Returns: the evidence or the failure of each analyzer, in the order of the plan.
    package func explain(_ document: any Document) -> [Result<Evidence, DocumentFailure>] {
        let annotated = annotated(document)
        annotated.wantsExplanations = true
        return explain(annotated)
    }

    /// Runs the plan over one document without explanations; the document is not counted.
    ///
    /// - Returns: the evidence or the failure of each analyzer, in the order of the plan.
    package func evidence(of document: any Document) -> [Result<Evidence, DocumentFailure>] {
        explain(annotated(document))
    }

    private func annotated(_ document: any Document) -> AnnotatedDocument {
        let annotated = AnnotatedDocument(document, workspace: workspace)
        if let given { annotated.add(given(document)) }
        return annotated
    }

    private func explain(
        _ annotated: AnnotatedDocument
    ) -> [Result<Evidence, DocumentFailure>] {
        var evidence: [Int: Result<Evidence, DocumentFailure>] = [:]
        for index in plan.order {
            annotated.prepare(for: plan.analyzers[index])
            evidence[index] = examine(annotated, index)
            guard case .success(let said) = evidence[index] else { continue }
            annotated.add(said.marks)
            if passesMeasures { annotated.add(said.measures, of: labels[index]) }
        }
        return plan.analyzers.indices.compactMap { evidence[$0] }
    }

    /// Makes the empty record of a document in groups.
    private func record(of document: AnnotatedDocument, groups: [GroupKey]) -> Record {
        Record(
            id: document.id, origin: document.document.origin,
            language: statesLanguage ? document.language.code : nil,
            date: document.document.date, groups: groups.map(\.text))
    }

    private struct Item {
        let document: AnnotatedDocument
        let index: Int
        /// The numbers of the document's groups; empty without grouping.
        let groups: [Int]
    }

    /// Counts a document as analyzed, and finds its groups.
    private func item(
        _ document: AnnotatedDocument, _ index: Int
    ) -> (item: Item, keys: [GroupKey]) {
        current.accounts.analyzed += 1
        current.accounts.bytes += document.length
        let keys = plan.grouping?.keys(of: document) ?? []
        if keys.count > 1 { current.accounts.inSeveralGroups += 1 }
        if let date = plan.grouping?.unreadableDate(of: document.document) {
            current.accounts.unreadableDates.add(date, of: document.document)
        }
        let groups = keys.map { current.groups.number(of: $0) }
        return (Item(document: document, index: index, groups: groups), keys)
    }

    private func run(_ index: Int, _ batch: [Item], _ results: inout [DocumentResult]) {
        let planned = plan.analyzers[index]
        var examined = 0
        let said = examine(batch, index)
        for (place, item) in batch.enumerated() {
            item.document.prepare(for: planned)
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

    /// Returns the evidence of an analyzer that examines a whole batch at once; nil for other
    /// analyzers.
    private func examine(
        _ batch: [Item], _ index: Int
    ) -> [Result<Evidence, DocumentFailure>]? {
        let stage = current.stages[index]
        guard stage.takesBatches else { return nil }
        for item in batch { item.document.prepare(for: plan.analyzers[index]) }
        if let first = batch.first { note?(labels[index], first.document.id, batch.count) }
        let results = stage.examine(batch.map(\.document))
        return zip(batch, results).map { item, result in
            checked(item.document, index) { try result.get() }
        }
    }

    private func examine(
        _ document: AnnotatedDocument, _ index: Int
    ) -> Result<Evidence, DocumentFailure> {
        note?(labels[index], document.id, 1)
        return checked(document, index) { try current.stages[index].examine(document) }
    }

    /// Returns the evidence from `examine`, or a failure if `examine` throws or the evidence
    /// contradicts the analyzer's declaration.
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
        for group in item.groups { current.add(kept, of: item.document, to: group, by: index) }
        item.document.add(kept.marks)
        if passesMeasures { item.document.add(kept.measures, of: labels[index]) }
        if wantsRecords { result.record?.add(kept, plan.analyzers[index], item.document) }
    }

    private func finish(_ item: Item, _ result: inout DocumentResult) {
        if !result.failures.isEmpty { current.accounts.partlyFailed += 1 }
        // To make an exhibit, the document is examined again; this is not done if an analyzer
        // failed.
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

/// A function that returns measures of a document by their full names.
package typealias GivenMeasures = @Sendable (any Document) -> [String: MeasureValue]

/// A function that is called before an analyzer examines documents, with the analyzer's label, the
/// first document's id and the number of documents.
package typealias ExaminationNote =
    @Sendable (_ analyzer: String, _ first: String, _ count: Int) -> Void

/// The result of a run for one document: a record, the reason why it was skipped, or failures.
public struct DocumentResult: Sendable {
    /// The document.
    public let document: any Document
    /// The measures and findings; nil if the document was skipped or was not accepted.
    public internal(set) var record: Record?
    /// The reason why the document was skipped; nil if it was not skipped.
    public internal(set) var skipped: SkipReason?
    /// The failures of the document, one for each analyzer that failed.
    public internal(set) var failures: [DocumentFailure] = []
    /// The number of findings of all analyzers, whether or not there is a record.
    fileprivate var findings = 0

    /// Makes a result without a record.
    package init(_ document: any Document, failures: [DocumentFailure] = []) {
        self.document = document
        self.failures = failures
    }
}

extension Worker {
    /// Keeps a document if it is one of those with the most findings.
    ///
    /// Such documents are examined again, because they are few, whereas keeping the evidence of
    /// every document until all analyzers are done would cost time for all documents.
    private func exhibit(_ document: AnnotatedDocument, findings: Int) {
        guard document.length <= ExhibitDraft.longestText,
            current.exhibits.wants(ExhibitRank(findings: findings, of: document.document))
        else { return }
        let again = annotated(document.document)
        again.wantsExplanations = true
        let said = explain(again)
        var draft = ExhibitDraft(again)
        for (planned, evidence) in zip(plan.analyzers, said) {
            if case .success(let evidence) = evidence { draft.add(evidence, by: planned) }
        }
        current.exhibits.insert(draft.exhibit)
    }
}

extension AnnotatedDocument {
    /// Sets which part of the text an analyzer examines and by which names it reads measures.
    fileprivate func prepare(for planned: PlannedAnalyzer) {
        select(planned.selection)
        rename(planned.needs)
    }
}

extension Document {
    /// Whether the text is only white space, as Unicode defines it.
    fileprivate var isBlank: Bool {
        let text = text
        // Almost every text begins with a visible ASCII character, so this test is usually enough.
        if let first = text.utf8.first, first > 0x20, first < 0x7F { return false }
        return text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    }
}
