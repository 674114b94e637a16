// SPDX-License-Identifier: Apache-2.0

import GalleyRunner

/// A part of a run, from its splits to its state file; no gate, no failure budget.
struct PartRun {
    let pipeline: LoadedPipeline
    let request: RunRequest
    /// The path of the state file.
    let path: String

    func callAsFunction() async throws(CommandFailure) -> ExitStatus {
        let (records, failures) = (path + ".records", path + ".failures")
        var request = request
        request.destination = .files(records: records, failures: failures)
        do throws(RunError) {
            let result = try await Run(request)()
            let state = try StateFile(
                result, of: request, plan: pipeline.plan, pipelineName: pipeline.name,
                tool: ToolVersion.text, recordsName: FilePath.name(of: records),
                failuresName: FilePath.name(of: failures))
            try state.write(to: path)
        } catch {
            throw CommandFailure(error)
        }
        return .success
    }
}
