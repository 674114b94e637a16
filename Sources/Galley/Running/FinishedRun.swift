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
    private let failures: [DocumentFailure]

    /// - Throws: `RunError` if a file is missing, damaged or of another tool.
    init(_ folder: String, _ context: ToolContext) throws(RunError) {
        let merge = try StateMerge([FilePath.join(folder, RunFolder.state)])
        plan = try StatePlan(merge, context).plan
        pipelineName = merge.pipelineName
        state = try merge.state(plan.engine)
        records = try RecordReplay(file: FilePath.join(folder, RunFolder.records))
        try records.check(sha256: merge.recordsHash)
        let failures = FilePath.join(folder, RunFolder.failures)
        try RecordReplay(file: failures).check(sha256: merge.failuresHash)
        self.failures = try DocumentFailure.first(inFile: failures)
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

    /// Makes the report.
    ///
    /// - Parameter baseline: the findings of an earlier run to compare with, if there are any.
    func report(comparedWith baseline: BaselineFile? = nil) throws(RunError) -> Report {
        let outcome = try baseline.map { baseline throws(RunError) in
            try baseline.outcome(state, plan.manifest(pipelineName), records)
        }
        return state.report(
            plan, pipelineName: pipelineName, failures: failures, baseline: outcome)
    }
}
