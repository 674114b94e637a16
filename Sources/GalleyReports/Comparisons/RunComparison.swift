// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
import GalleyJSON

/// Compares two runs: their words, their records and their reports.
///
/// Records are passed one by one: first all records of the earlier run, then all records of the
/// later run, then the records of the earlier run again, to find out which findings are fixed.
package struct RunComparison {
    let before: RunSide
    let after: RunSide
    let shared: SharedAnalyzers
    private(set) var documents: DocumentComparison
    private(set) var findings: BaselineComparison?
    private(set) var words: [(label: String, comparison: TermComparison)] = []
    private var baseline: Baseline
    let moved: MovedInput?

    /// Makes a comparison of two runs.
    ///
    /// - Parameter moved: the folders of the runs, if documents are matched by their paths below them
    ///   and not by their ids.
    package init(_ before: RunSide, _ after: RunSide, moved: MovedInput? = nil) {
        self.moved = moved
        self.before = before
        self.after = after
        shared = SharedAnalyzers(before, after)
        documents = DocumentComparison(shared.labels, before, after)
        baseline = Baseline(name: before.name, labels: shared.labels)
    }

    /// The labels of the analyzers whose words can be compared.
    package var labels: [String] { shared.labels }

    /// Compares the words that an analyzer counted.
    ///
    /// - Throws: the errors of the stores that contain the counts.
    package mutating func compare(_ label: String, _ before: TermStream, _ after: TermStream) throws
    {
        words.append((label, try TermComparison(before, after)))
    }

    /// Adds a record of the earlier run.
    package mutating func addBefore(
        _ record: Record, _ measures: [(name: String, value: Double)]
    ) {
        let record = moved?.earlier(record) ?? record
        documents.addBefore(record.id, measures)
        for entry in entries(record) { baseline.add(entry) }
    }

    /// Adds a record of the later run, after all records of the earlier run have been added.
    package mutating func addAfter(_ record: Record, _ measures: [(name: String, value: Double)]) {
        var record = moved?.later(record) ?? record
        documents.addAfter(record.id, measures)
        record.findings.removeAll { !shared.labels.contains($0.analyzer) }
        if findings == nil { findings = BaselineComparison(baseline, after.report) }
        findings?.mark(&record, measures: measures.map(\.name))
    }

    /// Finds which findings of a record of the earlier run are fixed, after all records of the
    /// later run have been added.
    package mutating func checkIfFixed(_ record: Record) {
        if findings == nil { findings = BaselineComparison(baseline, after.report) }
        let record = moved?.earlier(record) ?? record
        for entry in entries(record) { _ = findings?.checkIfFixed(entry) }
    }

    private func entries(_ record: Record) -> [BaselineEntry] {
        record.findings.filter { shared.labels.contains($0.analyzer) }
            .map { BaselineEntry($0, of: record) }
    }

    /// The differences between the runs.
    package var diff: ReportDiff {
        let parts = [wordPart, measurePart, findingPart, documentPart, figurePart]
        let found = parts.filter { !$0.part.tables.isEmpty }
        let nothing = shared.labels.isEmpty ? "Nothing can be compared." : "Nothing changed."
        return ReportDiff(
            before: Self.run(before), after: Self.run(after), cautions: shared.cautions + matching,
            summary: found.isEmpty ? [nothing] : found.map(\.sentence), parts: found.map(\.part))
    }

    /// Whether both runs have documents, but none in common.
    var hasNothingInCommon: Bool {
        documents.matched == 0 && documents.cameCount > 0 && documents.gone.count > 0
    }

    /// Cautions about documents that are not matched by their ids, or not at all.
    private var matching: [String] {
        if hasNothingInCommon, let old = documents.gone.list.first, let new = documents.came.first {
            return [
                "The runs have no document in common, so no measures of documents and no findings "
                    + "are compared. Documents are matched by their ids, such as "
                    + "'\(SafeText.short(old))' before and '\(SafeText.short(new))' after, and, if the "
                    + "folders that were read differ, by their paths below these folders."
            ]
        }
        return moved.map { ["\($0.sentence.capitalizedFirst)."] } ?? []
    }

    private static func run(_ side: RunSide) -> ReportDiff.Run {
        let manifest = side.report.manifest
        return ReportDiff.Run(
            name: side.name,
            text: "\(AccountsText(side.report.accounts).summary) · \(manifest.pipeline) "
                + "\(manifest.pipelineHash.prefix(12)) · Galley \(manifest.toolVersion)")
    }
}

/// One of the two runs that are compared.
package struct RunSide: Sendable {
    /// The name of the run folder as the user wrote it.
    package let name: String
    /// The run's report.
    package let report: Report
    /// The declared measures of every analyzer, by the analyzer's label.
    let measures: [String: [Measure]]

    /// Makes one side of a comparison from a run's folder name, report and plan.
    package init(name: String, report: Report, plan: EnginePlan) {
        self.name = name
        self.report = report
        measures = Dictionary(
            plan.analyzers.map { ($0.label, $0.analyzer.info.measures) },
            uniquingKeysWith: { first, _ in first })
    }

    var analyzers: [Manifest.AnalyzerVersion] { report.manifest.analyzers }
}

extension String {
    /// The text with its first letter, if it is an ASCII letter, in upper case.
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
