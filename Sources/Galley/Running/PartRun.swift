// SPDX-License-Identifier: Apache-2.0

import GalleyPipelines
import GalleyReports
import GalleyRunner

/// A part of a run, from its splits to its state file; no gate, no failure budget.
struct PartRun {
    let pipeline: LoadedPipeline
    let request: RunRequest
    /// The path of the state file.
    let path: String
    let isQuiet: Bool

    func callAsFunction() async throws(CommandFailure) -> ExitStatus {
        let (records, failures) = (path + ".records", path + ".failures")
        var request = request
        let protected = pipeline.protectedFiles(request.inputs)
        do throws(FileError) {
            for file in [path, records, failures] {
                try protected.check(file)
                try WholeFile.checkWritable(file)
            }
        } catch {
            throw CommandFailure(error)
        }
        request.destination = OutputDestination(records: records, failures: failures)
        let result: RunResult
        do throws(RunError) {
            result = try await WatchedRun(request: request, isQuiet: isQuiet)()
            let state = StateFile(
                result, of: request, plan: pipeline.plan, pipelineName: pipeline.name,
                tool: ToolVersion.text, recordsName: FilePath.name(of: records),
                failuresName: FilePath.name(of: failures))
            try state.write(result.state, to: path)
            OutputStream.standardError.note(
                FailureLines.text(result.failures, total: result.failureCount))
        } catch {
            throw CommandFailure(error)
        }
        if !isQuiet {
            let accounts = AccountsText(result.state.accounts).summaryWithFiles
            OutputStream.standardError.tell("wrote \(path): \(accounts)")
        }
        return .success
    }
}
