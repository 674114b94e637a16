// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import GalleyReports
import GalleyRunner

/// The command `galley report`.
struct ReportCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Write the report of a run folder again, in any format.",
        discussion: """
            The command needs only the folder, neither the pipeline nor the documents. Nothing is \
            analyzed again, and the folder stays unchanged. The exit code is 0 even if a gate \
            tripped. If the run was compared with a baseline, name the baseline again.
            """)

    @Argument(help: ArgumentHelp("The run folder.", valueName: "folder"))
    var folder: String

    @Option(help: OutputFormat.help)
    var format = TerminalFormat.name

    @Option(
        name: [.customShort("o"), .customLong("output-file")],
        help: ArgumentHelp(
            "Write the report to this file instead of standard output.", valueName: "file"))
    var file: String?

    @OptionGroup var known: BaselineOption

    func validate() throws {
        try ValidationError.refuseEmpty(file, of: "-o")
    }

    func run(_ context: Toolkit) async throws -> ExitStatus {
        Cancellation.listenToSignals()
        let style = file == nil ? TerminalStyle.ofStandardOutput : TerminalStyle()
        // An unknown name is reported before the folder is read.
        _ = try context.format(named: format, style: style)
        let run = try FinishedRun(folder: folder, toolkit: context, baseline: known.baseline)
        let format = try run.format(named: format, style: style)
        if let file {
            try run.write(as: format, to: file)
        } else if case .database = format.kind {
            throw GalleyError("a database needs a file: name the file with '-o FILE'")
        } else {
            try run.write(format, to: .standardOutput)
        }
        return .success
    }
}
