// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyPipelines
import GalleyReports
import GalleyRunner

/// A finished run that is read from its run folder, without the pipeline and the documents.
struct FinishedRun {
    /// The plan, rebuilt from the state.
    let plan: Plan
    /// The name of the pipeline in reports.
    let pipelineName: String
    /// The analyzers' summaries of all documents.
    let state: RunState
    /// The records, whose hash proves that they belong to the state.
    let records: RecordReplay

    private let output: RunOutput

    /// Reads a run folder.
    ///
    /// - Throws: `FileError` or `RunError` if a file is missing, damaged or was written by another
    ///   version of Galley.
    init(_ folder: String, _ context: ToolContext) throws {
        let merge = try StateMerge([FilePath.join(folder, RunFolder.state)])
        plan = try StatePlan(merge, context).plan
        pipelineName = merge.pipelineName
        state = try merge.state(plan.engine)
        output = RunOutput(inFolder: folder)
        records = try output.records()
        try records.check(sha256: merge.recordsHash)
        try RecordReplay(file: FilePath.join(folder, RunFolder.failures))
            .check(sha256: merge.failuresHash)
    }

    /// Returns the files of run folders that a command reads and must not overwrite.
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
    /// - Parameter baseline: the findings of an earlier run; nil if there is no comparison.
    /// - Throws: `FileError`, `RunError` or `CommandFailure` if something cannot be read back.
    func report(comparedWith baseline: BaselineFile? = nil) throws -> Report {
        try output.report(state, plan, pipelineName: pipelineName, baseline: baseline)
    }
}
