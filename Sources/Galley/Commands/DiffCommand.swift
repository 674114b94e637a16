// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import GalleyCore
import GalleyJSON
import GalleyPipelines
import GalleyReports
import GalleyRunner

/// The command `galley diff`.
struct DiffCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Compare two runs.",
        discussion: """
            The command compares the words, the measures of the documents that both runs have, the \
            findings, the documents and the figures. It needs only the two run folders. It also \
            lists what cannot be compared, such as an analyzer that only one run has. The exit \
            code is 0 whether or not the runs differ.
            """)

    @Argument(help: ArgumentHelp("The run folder of the earlier run.", valueName: "before"))
    var before: String

    @Argument(help: ArgumentHelp("The run folder of the later run.", valueName: "after"))
    var after: String

    @Option(
        help: ArgumentHelp(
            "The format of the comparison: \(DiffFormat.names.joined(separator: ", ")).",
            valueName: "format"))
    var format = TerminalFormat.name

    @Option(
        name: [.customShort("o"), .customLong("output-file")],
        help: ArgumentHelp(
            "Write the comparison to this file instead of standard output.", valueName: "file"))
    var file: String?

    func validate() throws {
        try ValidationError.refuseEmpty(file, of: "-o")
    }

    func run(_ context: Toolkit) async throws -> ExitStatus {
        Cancellation.listenToSignals()
        let style = file == nil ? TerminalStyle.ofStandardOutput : TerminalStyle()
        guard let format = DiffFormat(named: format, style: style, version: ToolVersion.text) else {
            let hint = NearestName(DiffFormat.names).nearest(to: format).map {
                "did you mean '\($0)'?"
            }
            throw GalleyError(
                "there is no format '\(SafeText.line(format))' for comparisons; "
                    + (hint ?? "the formats are " + DiffFormat.names.joined(separator: ", ")))
        }
        let comparison = try RunDifference(
            from: FinishedRun(folder: before, toolkit: context), named: before,
            to: FinishedRun(folder: after, toolkit: context), named: after)
        if let file { try FinishedRun.protectedFiles([before, after]).check(file) }
        let display = file.map { OutputDestination.Display.file($0) } ?? .standardOutput
        try display.write(format.render(comparison.diff))
        return .success
    }
}
