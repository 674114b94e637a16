// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyPipelines
import GalleyReports
import GalleyRunner

/// What differs between two run folders.
struct FolderComparison {
    private let before: FinishedRun
    private let after: FinishedRun
    private var comparison: RunComparison

    /// Reads both folders.
    ///
    /// - Throws: `RunError` if one is none, or damaged.
    init(_ before: String, _ after: String, _ context: ToolContext) throws(RunError) {
        let (old, new) = (try FinishedRun(before, context), try FinishedRun(after, context))
        comparison = RunComparison(
            RunSide(name: before, report: try old.report(), plan: old.plan.engine),
            RunSide(name: after, report: try new.report(), plan: new.plan.engine))
        self.before = old
        self.after = new
    }

    /// Compares words, then record by record.
    mutating func diff() throws(RunError) -> ReportDiff {
        try compareWords()
        var comparison = comparison
        try before.records.read { line in
            guard let line = RecordLine(line) else { return false }
            comparison.addBefore(line.record, line.numbers)
            return true
        }
        try after.records.read { line in
            guard let line = RecordLine(line) else { return false }
            comparison.addAfter(line.record, line.numbers)
            return true
        }
        try before.records.read { line in
            guard let line = RecordLine(line) else { return false }
            comparison.checkIfFixed(line.record)
            return true
        }
        return comparison.diff
    }

    private mutating func compareWords() throws(RunError) {
        for label in comparison.labels {
            do {
                if let old = try before.terms(of: label), let new = try after.terms(of: label) {
                    try comparison.compare(label, old, new)
                }
            } catch {
                throw .state("the words of '\(label)' cannot be read back: \(error)")
            }
        }
    }
}

extension FinishedRun {
    fileprivate func terms(of label: String) throws -> TermStream? {
        try plan.engine.analyzers.firstIndex { $0.label == label }.flatMap(state.terms)
    }
}
