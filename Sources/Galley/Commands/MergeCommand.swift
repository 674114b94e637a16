// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
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

    func run(_ context: Toolkit) async throws -> ExitStatus {
        Cancellation.listenToSignals()
        let run = try FinishedRun(merging: states, toolkit: context, reportOptions.runOptions)
        return RunMessages(isQuiet: reportOptions.quiet).tell(run)
    }
}
