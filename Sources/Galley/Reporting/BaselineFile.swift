// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyPipelines
import GalleyReports
import GalleyRunner

/// The findings of an earlier run, read and checked before a run begins; its file stays open.
struct BaselineFile {
    private let baseline: Baseline
    private let lines: StoredLines
    private let path: String

    /// Reads a baseline; nil without one.
    ///
    /// - Throws: `CommandFailure` if it is missing, damaged or of another pipeline.
    static func named(
        _ path: String?, _ plan: Plan, _ pipelineName: String
    ) throws(CommandFailure) -> BaselineFile? {
        guard let path else { return nil }
        return try BaselineFile(path, plan.manifest(pipelineName))
    }

    private init(_ path: String, _ manifest: Manifest) throws(CommandFailure) {
        self.path = path
        do throws(FileError) {
            lines = try StoredLines(file: path)
        } catch {
            throw CommandFailure("baseline: \(error)\(Self.hint(path))")
        }
        var baseline = Baseline(name: path, for: manifest)
        do throws(RunError) {
            try lines.forEach { line throws(RunError) in
                do throws(BaselineFault) {
                    try baseline.take(line)
                } catch {
                    throw .state("baseline '\(path)': \(error.message)")
                }
            }
        } catch {
            throw CommandFailure(error)
        }
        do throws(BaselineFault) {
            try baseline.finish()
        } catch {
            throw CommandFailure("baseline '\(path)': \(error.message)")
        }
        self.baseline = baseline
    }

    /// A folder is what people have at hand: that of an earlier run.
    private static func hint(_ path: String) -> String {
        WholeFile.exists(FilePath.join(path, RunFolder.state))
            ? "; make one of it with 'galley report \(path) --format baseline -o FILE'" : ""
    }

    /// A comparison that has seen nothing yet.
    func comparison(_ report: Report) -> BaselineComparison { BaselineComparison(baseline, report) }

    /// Hands over the findings of the earlier run.
    func forEachEntry(_ body: (BaselineEntry) throws(RunError) -> Void) throws(RunError) {
        var isHead = true
        try lines.forEach { line throws(RunError) in
            defer { isHead = false }
            guard let value = try? JSONValue(parsing: line) else {
                throw .state("baseline '\(path)' has changed meanwhile")
            }
            guard !isHead, value["end"] == nil else { return }
            guard let entry = BaselineEntry(json: value) else {
                throw .state("baseline '\(path)' has changed meanwhile")
            }
            try body(entry)
        }
    }

    /// Enters into a report how its findings stand to the earlier ones, and what gates say then.
    func settle(
        _ report: inout Report, _ records: RecordReplay, _ gates: [Gate], _ state: RunState
    ) throws(RunError) {
        report.baseline = try outcome(report, records)
        report.gates = GateCheck.outcomes(gates, report, state)
    }

    private func outcome(_ report: Report, _ records: RecordReplay) throws(RunError)
        -> BaselineOutcome
    {
        var comparison = comparison(report)
        try records.read { line in
            guard var record = RecordLine(line) else { return false }
            comparison.mark(&record.record, measures: record.measures)
            return true
        }
        try forEachEntry { entry throws(RunError) in _ = comparison.settle(entry) }
        return comparison.outcome
    }
}
