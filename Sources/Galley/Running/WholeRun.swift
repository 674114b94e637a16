// SPDX-License-Identifier: Apache-2.0

import GalleyPipelines
import GalleyRunner

/// A complete run, from its inputs to its reports.
struct WholeRun {
    let pipeline: LoadedPipeline
    let request: RunRequest
    let options: ReportOptions

    /// Runs the pipeline and writes the reports.
    func run() async throws -> ExitStatus {
        let baseline = try BaselineFile.named(
            options.known.baseline, pipeline.plan, pipeline.name)
        let reports = try ReportPlan(
            options, pipeline.plan.file, protecting: pipeline.protectedFiles(request.inputs))
        OutputStream.standardError.note(reports.complaint)
        var request = request
        request.destination = reports.destination
        request.keepsExhibits = reports.showsExhibits
        let result = try await WatchedRun(request: request, isQuiet: reports.isQuiet).run()
        try writeState(result, request, reports.folder)
        let writer = ReportWriter(
            plan: pipeline.plan, pipelineName: pipeline.name, reports: reports,
            baseline: baseline)
        return try writer.finish(
            result.state,
            failures: FailureLines.text(result.failures, total: result.failureCount))
    }

    private func writeState(
        _ result: RunResult, _ request: RunRequest, _ folder: RunFolder?
    ) throws {
        guard let folder else { return }
        let state = StateFile(
            result, of: request, plan: pipeline.plan, pipelineName: pipeline.name,
            tool: ToolVersion.text, recordsName: RunFolder.records,
            failuresName: RunFolder.failures)
        try state.write(result.state, to: folder.file(RunFolder.state))
    }
}
