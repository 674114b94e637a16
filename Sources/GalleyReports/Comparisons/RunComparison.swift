// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
import GalleyJSON

/// Compares two runs: their words, their records, their reports.
///
/// Records are taken in one by one: all of the earlier run, all of the later one, and once more those
/// of the earlier one. The rest is what reports are made from.
package struct RunComparison {
    let before: RunSide
    let after: RunSide
    let shared: SharedAnalyzers
    private(set) var documents: DocumentComparison
    private(set) var findings: BaselineComparison?
    private(set) var words: [(label: String, comparison: TermComparison)] = []
    private var baseline: Baseline

    /// Begins a comparison.
    package init(_ before: RunSide, _ after: RunSide) {
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
    /// - Throws: what the stores throw in which counts are kept.
    package mutating func compare(_ label: String, _ before: TermStream, _ after: TermStream) throws
    {
        words.append((label, try TermComparison(before, after)))
    }

    /// Takes in a record of the earlier run.
    package mutating func addBefore(
        _ record: Record, _ measures: [(name: String, value: Double)]
    ) {
        documents.addBefore(record.id, measures)
        for entry in entries(record) { baseline.add(entry) }
    }

    /// Takes in a record of the later run, when all of the earlier one are in.
    package mutating func addAfter(_ record: Record, _ measures: [(name: String, value: Double)]) {
        documents.addAfter(record.id, measures)
        var record = record
        record.findings.removeAll { !shared.labels.contains($0.analyzer) }
        if findings == nil { findings = BaselineComparison(baseline, after.report) }
        findings?.mark(&record, measures: measures.map(\.name))
    }

    /// Takes in a record of the earlier run again, when all of the later one are in.
    package mutating func settle(_ record: Record) {
        if findings == nil { findings = BaselineComparison(baseline, after.report) }
        for entry in entries(record) { _ = findings?.settle(entry) }
    }

    private func entries(_ record: Record) -> [BaselineEntry] {
        record.findings.filter { shared.labels.contains($0.analyzer) }
            .map { BaselineEntry($0, of: record) }
    }

    /// What differs.
    package var diff: ReportDiff {
        let parts = [wordPart, measurePart, findingPart, documentPart, figurePart]
        let found = parts.filter { !$0.part.tables.isEmpty }
        let nothing = shared.labels.isEmpty ? "Nothing can be compared." : "Nothing changed."
        return ReportDiff(
            before: Self.run(before), after: Self.run(after), cautions: shared.cautions,
            summary: found.isEmpty ? [nothing] : found.map(\.sentence), parts: found.map(\.part))
    }

    private static func run(_ side: RunSide) -> ReportDiff.Run {
        let manifest = side.report.manifest
        return ReportDiff.Run(
            name: side.name,
            text: "\(AccountsText(side.report.accounts).summary) · \(manifest.pipeline) "
                + "\(manifest.pipelineHash.prefix(12)) · Galley \(manifest.toolVersion)")
    }
}
