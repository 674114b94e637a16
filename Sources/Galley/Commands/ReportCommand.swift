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
        abstract: "Draw the report of a run folder again, in any format.",
        discussion: """
            Needs the folder and nothing else: neither the pipeline nor the documents; nothing runs \
            again, and nothing in the folder changes. Ends with 0 also if a gate had tripped. A \
            baseline of the run must be named again.
            """)

    @Argument(help: ArgumentHelp("A run folder.", valueName: "folder"))
    var folder: String

    @Option(
        help: ArgumentHelp(
            "terminal, html, markdown, json, csv, junit, sarif, github, baseline, records; sqlite if built in.",
            valueName: "format"))
    var format = TerminalFormat.name

    @Option(
        name: [.customShort("o"), .customLong("output-file")],
        help: ArgumentHelp("The file instead of standard output.", valueName: "file"))
    var file: String?

    @OptionGroup var known: BaselineOption

    func validate() throws {
        try ValidationError.refuseEmpty(file, of: "-o")
    }

    func run(_ context: ToolContext) async throws -> ExitStatus {
        Cancellation.listenToSignals()
        let style = file == nil ? TerminalStyle.ofStandardOutput : TerminalStyle()
        let format = try OutputFormat(format, style)
        let drawn: Result<Void, CommandFailure>
        do throws(RunError) {
            drawn = try draw(format, context)
        } catch {
            throw CommandFailure(error)
        }
        try drawn.get()
        return .success
    }

    private func draw(
        _ format: OutputFormat, _ context: ToolContext
    ) throws(RunError) -> Result<Void, CommandFailure> {
        var run = try FinishedRun(folder, context)
        let baseline: BaselineFile?
        do throws(CommandFailure) {
            baseline = try BaselineFile.named(known.baseline, run.plan, run.pipelineName)
        } catch {
            return .failure(error)
        }
        if let baseline { try run.compare(with: baseline) }
        if let file { try FinishedRun.protectedFiles([folder]).checkOutput(file) }
        let display = file.map { OutputDestination.Display.file($0) } ?? .standardOutput
        switch format {
        case .report(let format):
            try display.write(format.render(run.report))
        case .findings(let format):
            try FindingOutput(format, run.report, baseline).write(run.records, to: display)
        case .records: try run.records.copy(to: display)
        case .database:
            guard let file else {
                return .failure(CommandFailure("a database is a file: name it by '-o FILE'"))
            }
            let output = DatabaseOutput(
                report: run.report, state: run.state, plan: run.plan, baseline: baseline)
            try output.write(run.records, to: file)
        }
        return .success(())
    }
}
