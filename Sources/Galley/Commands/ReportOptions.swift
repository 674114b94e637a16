// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// The options of `run` and `merge` for the report.
struct ReportOptions: ParsableArguments {
    @Option(help: OutputFormat.help)
    var format: String?

    @Option(
        name: [.customShort("o"), .customLong("output-file")],
        help: ArgumentHelp(
            "Write the report to this file instead of standard output.", valueName: "file"))
    var file: String?

    @OptionGroup var known: BaselineOption

    @Option(
        help: ArgumentHelp(
            "Use this run folder instead of the pipeline's.", valueName: "folder"))
    var output: String?

    @Flag(name: .shortAndLong, help: "Write only errors to standard error.")
    var quiet = false

    func validate() throws {
        try ValidationError.refuseEmpty(file, of: "-o")
        try ValidationError.refuseEmpty(output, of: "--output", kind: "a folder")
    }

    /// The options as settings of a run.
    var runOptions: RunOptions {
        var options = RunOptions()
        options.output = output
        options.baseline = known.baseline
        options.shown = ShownReport(format: format, file: file)
        options.keepsRecords = false
        return options
    }

    /// Whether the command line has an option for the report.
    var wantsReport: Bool {
        format != nil || file != nil || output != nil || known.baseline != nil
    }
}

/// The option `--baseline` of `run`, `merge` and `report`, which names a file of known findings.
struct BaselineOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Compare with an earlier run's findings ('--format baseline'); gates count new ones only.",
            valueName: "file"))
    var baseline: String?

    func validate() throws {
        try ValidationError.refuseEmpty(baseline, of: "--baseline")
    }
}

extension ValidationError {
    /// Throws if a name is empty, which can happen if a shell variable is not set.
    ///
    /// - Parameters:
    ///   - name: the value of the option; nil if it is not set.
    ///   - option: the name of the option.
    ///   - kind: the kind of thing that is named, such as "a file".
    static func refuseEmpty(_ name: String?, of option: String, kind: String = "a file") throws {
        guard name?.isEmpty == true else { return }
        throw ValidationError("\(option) needs the name of \(kind), found ''")
    }
}
