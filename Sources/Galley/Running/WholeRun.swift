// SPDX-License-Identifier: Apache-2.0

import GalleyPipelines
import GalleyRunner

/// A run from its inputs to its reports.
struct WholeRun {
    let pipeline: LoadedPipeline
    let request: RunRequest
    let options: ReportOptions

    func callAsFunction() async throws(CommandFailure) -> ExitStatus {
        let reports = try ReportPlan(options, pipeline.plan.file)
        var request = request
        request.destination = reports.destination
        let progress = ProgressLine(isQuiet: reports.isQuiet)
        request.progress = { progress.add($0, $1) }
        let result: RunResult
        do throws(RunError) {
            result = try await Run(request)()
            progress.clear()
            try writeState(result, request, reports.folder)
        } catch {
            progress.clear()
            throw CommandFailure(error)
        }
        let writer = ReportWriter(
            plan: pipeline.plan, pipelineName: pipeline.name, reports: reports)
        let status = try writer.finish(result.state, writtenBefore: RunFolder.always)
        OutputStream.standardError.write(
            FailureLines.text(result.failures, total: result.failureCount))
        return status
    }

    private func writeState(
        _ result: RunResult, _ request: RunRequest, _ folder: RunFolder?
    ) throws(RunError) {
        guard let folder else { return }
        let state = try StateFile(
            result, of: request, plan: pipeline.plan, pipelineName: pipeline.name,
            tool: ToolVersion.text, recordsName: RunFolder.records,
            failuresName: RunFolder.failures)
        try state.write(to: folder.file(RunFolder.state))
    }
}
