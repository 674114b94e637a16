// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import GalleyPipelines
import GalleyRunner

/// The command `galley merge`.
struct MergeCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Put the parts of a run together and show its report.",
        discussion: """
            Needs the state files of all parts, in any order, each with the two files beside it \
            that '--split' wrote (.records, .failures), and nothing else: neither the pipeline nor \
            the documents. Ends as the whole run would have ended.
            """)

    @Argument(help: ArgumentHelp("State files of 'galley run --split'.", valueName: "state"))
    var states: [String]

    @OptionGroup var reportOptions: ReportOptions

    func run(_ context: ToolContext) async throws -> ExitStatus {
        Cancellation.listenToSignals()
        let outcome: Result<ExitStatus, CommandFailure>
        do throws(RunError) {
            let merge = try StateMerge(states)
            outcome = try finish(merge, try StatePlan(merge, context).plan)
        } catch {
            throw CommandFailure(error)
        }
        return try outcome.get()
    }

    private func protectedFiles(_ merge: StateMerge) -> ProtectedFiles {
        var files = ProtectedFiles()
        for path in merge.files { files.add(path, as: "a part that is merged") }
        return files
    }

    private func finish(
        _ merge: StateMerge, _ plan: Plan
    ) throws(RunError) -> Result<ExitStatus, CommandFailure> {
        let state = try merge.state(plan.engine)
        let reports: ReportPlan
        let baseline: BaselineFile?
        do throws(CommandFailure) {
            baseline = try BaselineFile.named(
                reportOptions.known.baseline, plan, merge.pipelineName)
            reports = try ReportPlan(reportOptions, plan.file, protecting: protectedFiles(merge))
        } catch {
            return .failure(error)
        }
        let output = try merge.join(reports.destination)
        if let folder = reports.folder {
            try merge.whole(output).write(state, to: folder.file(RunFolder.state))
        }
        let writer = ReportWriter(
            plan: plan, pipelineName: merge.pipelineName, reports: reports, baseline: baseline)
        do throws(CommandFailure) {
            return .success(try writer.finish(state))
        } catch {
            return .failure(error)
        }
    }
}
