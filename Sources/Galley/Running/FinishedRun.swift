// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyPipelines
import GalleyReports
import GalleyRunner

/// A run that has ended, read back from its folder and nothing else.
struct FinishedRun {
    let plan: Plan
    let pipelineName: String
    let state: RunState
    /// The records, which are those that the state was written with.
    let records: RecordReplay
    /// The report, its gates held against its figures.
    var report: Report

    /// - Throws: `RunError` if a file is missing, damaged or of another tool.
    init(_ folder: String, _ context: ToolContext) throws(RunError) {
        let merge = try StateMerge([FilePath.join(folder, RunFolder.state)])
        plan = try StatePlan(merge, context).plan
        pipelineName = merge.pipelineName
        state = try merge.state(plan.engine)
        records = try RecordReplay(file: FilePath.join(folder, RunFolder.records))
        try records.check(sha256: merge.recordsHash)
        report = state.report(plan, pipelineName: pipelineName)
        let failures = FilePath.join(folder, RunFolder.failures)
        try RecordReplay(file: failures).check(sha256: merge.failuresHash)
        report.failures = try DocumentFailure.first(inFile: failures)
    }

    /// What may not be written over while runs are read back.
    static func protectedFiles(_ folders: [String]) -> ProtectedFiles {
        var files = ProtectedFiles()
        for folder in folders {
            for name in RunFolder.always {
                files.add(FilePath.join(folder, name), as: "a file of the run")
            }
        }
        return files
    }

    /// Holds the findings, and the gates that count them, against those of an earlier run.
    mutating func compare(with baseline: BaselineFile) throws(RunError) {
        try baseline.settle(&report, records, plan.gates, state)
    }
}
