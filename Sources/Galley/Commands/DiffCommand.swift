// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import GalleyCore
import GalleyPipelines
import GalleyReports
import GalleyRunner

/// The command `galley diff`.
struct DiffCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Say what differs between two runs.",
        discussion: """
            Words up and down, measures of the same documents, findings new and fixed, documents \
            that came and went, figures. Needs two run folders and nothing else. What cannot be \
            compared, such as an analyzer that only one run has, is said. Ends with 0 whatever \
            differs.
            """)

    @Argument(help: ArgumentHelp("The run folder of the earlier run.", valueName: "before"))
    var before: String

    @Argument(help: ArgumentHelp("The run folder of the later run.", valueName: "after"))
    var after: String

    @Option(help: ArgumentHelp("terminal, markdown or html.", valueName: "format"))
    var format = TerminalFormat.name

    @Option(
        name: [.customShort("o"), .customLong("output-file")],
        help: ArgumentHelp("The file instead of standard output.", valueName: "file"))
    var file: String?

    func validate() throws {
        try ValidationError.refuseEmpty(file, of: "-o")
    }

    func run(_ context: ToolContext) async throws -> ExitStatus {
        Interruption.listen()
        let style = file == nil ? TerminalStyle.ofStandardOutput : TerminalStyle()
        guard let format = DiffFormat(named: format, style: style, version: ToolVersion.text) else {
            let hint = NearestName(DiffFormat.names).nearest(to: format).map {
                "did you mean '\($0)'?"
            }
            throw CommandFailure(
                "there is no format '\(SafeText.line(format))' of differences; "
                    + (hint ?? "there are " + DiffFormat.names.joined(separator: ", ")))
        }
        do throws(RunError) {
            var comparison = try FolderComparison(before, after, context)
            if let file { try FinishedRun.protectedFiles([before, after]).checkOutput(file) }
            let display = file.map { OutputDestination.Display.file($0) } ?? .standardOutput
            try display.write(format.render(comparison.diff()))
        } catch {
            throw CommandFailure(error)
        }
        return .success
    }
}
