// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyPipelines
import GalleyReports
import GalleyRunner

/// The findings of an earlier run, which are read and checked before the new run begins.
///
/// The file stays open, so that it can be read again even if the new run has replaced it.
struct BaselineFile {
    private let baseline: Baseline
    private let lines: StoredLines
    private let path: String

    /// Reads a baseline; returns nil if there is no path.
    ///
    /// - Throws: `GalleyError` if the baseline is missing, is damaged or belongs to another
    ///   pipeline.
    static func named(
        _ path: String?, _ plan: Plan, _ pipelineName: String
    ) throws -> BaselineFile? {
        guard let path else { return nil }
        return try BaselineFile(path, plan.manifest(pipelineName))
    }

    private init(_ path: String, _ manifest: Manifest) throws {
        self.path = path
        do {
            lines = try StoredLines(file: path)
        } catch {
            throw GalleyError("baseline: \(error)\(Self.hint(path))")
        }
        baseline = try Self.read(lines, path, manifest)
    }

    private static func read(
        _ lines: StoredLines, _ path: String, _ manifest: Manifest, moved: MovedInput? = nil
    ) throws -> Baseline {
        var baseline = Baseline(name: path, for: manifest, moved: moved)
        do {
            try lines.forEach { line in try baseline.take(line) }
            try baseline.finish()
        } catch let error as BaselineFault {
            throw GalleyError("baseline '\(path)': \(error.message)")
        }
        return baseline
    }

    /// Returns a hint if the path is a run folder instead of a baseline file; otherwise an empty
    /// text.
    private static func hint(_ path: String) -> String {
        WholeFile.exists(FilePath.join(path, RunFolder.state))
            ? "; make a baseline from it with 'galley report \(path) --format baseline -o FILE'"
            : ""
    }

    /// Makes a new comparison of the baseline with the findings of a run.
    ///
    /// - Throws: `GalleyError` if the file was changed during the run.
    func comparison(_ report: Report) throws -> BaselineComparison {
        let moved = MovedInput(from: baseline.root, to: report.inputRoot)
        guard let moved, report.baseline?.moved != nil else {
            return BaselineComparison(baseline, report)
        }
        let own = try Self.read(lines, path, report.manifest, moved: moved)
        return BaselineComparison(own, report)
    }

    /// Calls a function with every finding of the earlier run.
    ///
    /// - Throws: `RunError.state` if the file was changed during the run, and the errors of `body`.
    func forEachEntry(_ body: (BaselineEntry) throws -> Void) throws {
        var isHead = true
        try lines.forEach { line in
            defer { isHead = false }
            guard let value = try? JSONValue(parsing: line) else { throw changed }
            guard !isHead, value["end"] == nil else { return }
            guard let entry = BaselineEntry(json: value) else { throw changed }
            try body(entry)
        }
    }

    private var changed: RunError { .state("baseline '\(path)' was changed during the run") }

    /// Compares the findings of a run with those of the baseline.
    ///
    /// - Throws: `FileError` or `RunError` if the findings cannot be read.
    func outcome(
        _ state: RunState, _ manifest: Manifest, _ records: RecordReplay
    ) throws -> BaselineOutcome {
        let moved = try moved(state, records)
        let baseline =
            try moved.map { try Self.read(lines, path, manifest, moved: $0) } ?? self.baseline
        var comparison = BaselineComparison(
            baseline, manifest: manifest, accounts: state.accounts, exhibits: state.shownDocuments)
        try records.read { line in
            guard var record = RecordLine(line) else { return false }
            comparison.mark(&record.record, measures: record.measures)
            return true
        }
        try forEachEntry { entry in _ = comparison.checkIfFixed(entry) }
        return comparison.outcome
    }

    /// Returns the folders of both runs if they differ and no document of the run has the id of a
    /// document of the baseline.
    private func moved(_ state: RunState, _ records: RecordReplay) throws -> MovedInput? {
        guard let moved = MovedInput(from: baseline.root, to: state.inputRoot?.text) else {
            return nil
        }
        var isShared = false
        try records.read { line in
            guard let record = RecordLine(line)?.record else { return false }
            isShared = isShared || baseline.hasDocument(record.id)
            return true
        }
        return isShared ? nil : moved
    }
}
