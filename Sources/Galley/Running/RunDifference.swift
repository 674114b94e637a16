// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyPipelines
import GalleyReports
import GalleyRunner

/// The differences between two runs: words, measures, findings, documents and figures.
public struct RunDifference: Sendable {
    /// The differences, as reports show them.
    let diff: ReportDiff

    /// Compares two runs.
    ///
    /// - Parameters:
    ///   - before: the earlier run.
    ///   - name: the name of the earlier run in the comparison.
    ///   - after: the later run.
    ///   - laterName: the name of the later run in the comparison.
    /// - Throws: `GalleyError` if a run did not keep its records.
    public init(
        from before: FinishedRun, named name: String = "before",
        to after: FinishedRun, named laterName: String = "after"
    ) throws(GalleyError) {
        diff = try GalleyError.converting {
            let comparison = RunComparison(
                RunSide(name: name, report: before.report, plan: before.plan.engine),
                RunSide(name: laterName, report: after.report, plan: after.plan.engine),
                moved: try Self.moved(before, after))
            return try Self.diff(before, after, comparison)
        }
    }

    /// Whether nothing differs.
    public var isEmpty: Bool { diff.isEmpty }

    /// The comparison as an HTML page in UTF-8.
    public var html: [UInt8] { DiffFormat.html(version: ToolVersion.text).render(diff) }

    /// The comparison as GitHub-flavoured Markdown.
    public var markdown: String {
        String(decoding: DiffFormat.markdown.render(diff), as: UTF8.self)
    }

    /// Returns the folders that the runs read if they differ and no document has the same id in both
    /// runs.
    private static func moved(_ old: FinishedRun, _ new: FinishedRun) throws -> MovedInput? {
        let moved = MovedInput(
            from: old.state.inputRoot?.text, to: new.state.inputRoot?.text)
        guard let moved else { return nil }
        var ids: Set<ExactText> = []
        try old.records().read { line in
            guard let record = RecordLine(line)?.record else { return false }
            ids.insert(ExactText(record.id))
            return true
        }
        var isShared = false
        try new.records().read { line in
            guard let record = RecordLine(line)?.record else { return false }
            isShared = isShared || ids.contains(ExactText(record.id))
            return true
        }
        return isShared ? nil : moved
    }

    /// Compares the words, then the records one by one.
    private static func diff(
        _ before: FinishedRun, _ after: FinishedRun, _ comparison: RunComparison
    ) throws -> ReportDiff {
        var comparison = comparison
        try compareWords(before, after, &comparison)
        try before.records().read { line in
            guard let line = RecordLine(line) else { return false }
            comparison.addBefore(line.record, line.numbers)
            return true
        }
        try after.records().read { line in
            guard let line = RecordLine(line) else { return false }
            comparison.addAfter(line.record, line.numbers)
            return true
        }
        try before.records().read { line in
            guard let line = RecordLine(line) else { return false }
            comparison.checkIfFixed(line.record)
            return true
        }
        return comparison.diff
    }

    private static func compareWords(
        _ before: FinishedRun, _ after: FinishedRun, _ comparison: inout RunComparison
    ) throws {
        for label in comparison.labels {
            do {
                if let old = try before.terms(of: label), let new = try after.terms(of: label) {
                    try comparison.compare(label, old, new)
                }
            } catch {
                throw RunError.state("the words of '\(label)' cannot be read back: \(error)")
            }
        }
    }
}

extension FinishedRun {
    fileprivate func terms(of label: String) throws -> TermStream? {
        try plan.engine.analyzers.firstIndex { $0.label == label }.flatMap(state.terms)
    }
}
