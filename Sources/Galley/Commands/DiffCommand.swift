// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
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
            "The format of the comparison: \(formats.joined(separator: ", ")).",
            valueName: "format"))
    var format = RunDifference.Format.terminal.rawValue

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
        guard let format = RunDifference.Format(rawValue: format) else { throw unknownFormat }
        let comparison = try RunDifference(
            from: FinishedRun(folder: before, toolkit: context), named: before,
            to: FinishedRun(folder: after, toolkit: context), named: after)
        if let file {
            try comparison.write(as: format, to: file)
        } else {
            try OutputStream.standardOutput.write(
                comparison.rendered(as: format, style: .ofStandardOutput))
        }
        return .success
    }

    private static let formats = RunDifference.Format.allCases.map(\.rawValue)

    private var unknownFormat: GalleyError {
        let hint = NearestName(Self.formats).nearest(to: format).map { "did you mean '\($0)'?" }
        return GalleyError(
            "there is no format '\(SafeText.line(format))' for comparisons; "
                + (hint ?? "the formats are " + Self.formats.joined(separator: ", ")))
    }
}
