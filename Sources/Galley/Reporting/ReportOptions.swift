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
        try ValidationError.refuseEmpty(file, of: "-o")
        try ValidationError.refuseEmpty(output, of: "--output", kind: "a folder")
    }

    /// Whether the command line says anything of the report.
    var wantsReport: Bool {
        format != nil || file != nil || output != nil || known.baseline != nil
    }
}

/// Which findings are known: what `run`, `merge` and `report` share.
struct BaselineOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "An earlier run's findings, by '--format baseline': gates count only new ones.",
            valueName: "file"))
    var baseline: String?

    func validate() throws {
        try ValidationError.refuseEmpty(baseline, of: "--baseline")
    }
}

extension ValidationError {
    /// Refuses an empty name: what an unset variable of a shell leaves of an option.
    ///
    /// - Parameters:
    ///   - name: the option's value; nil if it is not given.
    ///   - option: the option as the person wrote it.
    ///   - kind: what the name is of, such as "a file".
    static func refuseEmpty(_ name: String?, of option: String, kind: String = "a file") throws {
        guard name?.isEmpty == true else { return }
        throw ValidationError("\(option) needs the name of \(kind), found ''")
    }
}
