// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import GalleyPipelines
import GalleyRunner

/// The command `galley merge`.
struct MergeCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Merge the parts of a run and write its report.",
        discussion: """
            The command needs the state files of all parts, in any order, and the files .records \
            and .failures that 'galley run --split' wrote beside each of them. It needs neither \
            the pipeline nor the documents. The exit code is the same as for a run in one process.
            """)

    @Argument(help: ArgumentHelp("The state files of 'galley run --split'.", valueName: "state"))
    var states: [String]

    @OptionGroup var reportOptions: ReportOptions

    func run(_ context: ToolContext) async throws -> ExitStatus {
        Cancellation.listenToSignals()
        let merge = try StateMerge(states)
        let plan = try StatePlan(merge, context).plan
        let state = try merge.state(plan.engine)
        let baseline = try BaselineFile.named(
            reportOptions.known.baseline, plan, merge.pipelineName)
        let reports = try ReportPlan(reportOptions, plan.file, protecting: protectedFiles(merge))
        let output = try merge.join(reports.destination)
        if let folder = reports.folder {
            try merge.whole(output).write(state, to: folder.file(RunFolder.state))
        }
        let writer = ReportWriter(
            plan: plan, pipelineName: merge.pipelineName, reports: reports, baseline: baseline)
        return try writer.finish(state)
    }

    private func protectedFiles(_ merge: StateMerge) -> ProtectedFiles {
        var files = ProtectedFiles()
        for path in merge.files { files.add(path, as: "a part that is merged") }
        return files
    }
}
