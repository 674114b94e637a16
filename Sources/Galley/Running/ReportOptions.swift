// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// Where a report goes and how it looks: what `run` and `merge` share.
struct ReportOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The report's format: terminal, html, markdown, json, csv, junit, sarif, github, baseline, records; sqlite if built in.",
            valueName: "format"))
    var format: String?

    @Option(
        name: [.customShort("o"), .customLong("output-file")],
        help: ArgumentHelp("The file for the report instead of standard output.", valueName: "file")
    )
    var file: String?

    @OptionGroup var known: BaselineOption

    @Option(help: ArgumentHelp("The run folder, instead of the pipeline's.", valueName: "folder"))
    var output: String?

    @Flag(name: .shortAndLong, help: "Say nothing on standard error but faults.")
    var quiet = false

    func validate() throws {
        if file?.isEmpty == true { throw ValidationError("-o needs the name of a file, found ''") }
        if output?.isEmpty == true {
            throw ValidationError("--output needs the name of a folder, found ''")
        }
    }

    /// Whether the command line says anything of the report.
    var wantsReport: Bool {
        format != nil || file != nil || output != nil || known.baseline != nil
    }
}
