// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import GalleyCore
import GalleyPipelines
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

    func run(_ context: ToolContext) async throws -> ExitStatus {
        Cancellation.listenToSignals()
        let style = file == nil ? TerminalStyle.ofStandardOutput : TerminalStyle()
        let format = try OutputFormat(format, style)
        let run = try FinishedRun(folder, context)
        let baseline = try BaselineFile.named(known.baseline, run.plan, run.pipelineName)
        let report = try run.report(comparedWith: baseline)
        if let file { try FinishedRun.protectedFiles([folder]).check(file) }
        try write(report, as: format, run, baseline)
        return .success
    }

    private func write(
        _ report: Report, as format: OutputFormat, _ run: FinishedRun, _ baseline: BaselineFile?
    ) throws {
        let display = file.map { OutputDestination.Display.file($0) } ?? .standardOutput
        switch format {
        case .report(let format): try display.write(format.render(report))
        case .findings(let format):
            try FindingOutput(format, report, baseline).write(run.records, to: display)
        case .records: try run.records.copy(to: display)
        case .database:
            guard let file else {
                throw CommandFailure("a database needs a file: name the file with '-o FILE'")
            }
            let output = DatabaseOutput(
                report: report, state: run.state, plan: run.plan, baseline: baseline)
            try output.write(run.records, to: file)
        }
    }
}
