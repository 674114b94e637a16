// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import GalleyCore
import GalleyPipelines
import GalleyReports
import GalleyRunner

/// The command `galley run`.
struct RunCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Run a pipeline and write its report.",
        discussion: """
            If the first argument ends in .yaml or .yml, it is the pipeline; otherwise the \
            built-in quickstart is used. The other arguments replace the paths of the pipeline: \
            files, folders, globs, and - for standard input.
            """)

    @Argument(help: ArgumentHelp("The pipeline, then the inputs.", valueName: "pipeline-or-path"))
    var arguments: [String] = []

    @OptionGroup var plugins: PluginOptions

    @OptionGroup var reportOptions: ReportOptions

    @Option(
        help: ArgumentHelp(
            "Use this number of workers (default: the number of processors).",
            valueName: "number"))
    var jobs: Int?

    @Option(
        help: ArgumentHelp(
            "Read only this number of documents, the first ones in canonical order.",
            valueName: "number"))
    var limit: Int?

    @Option(help: ArgumentHelp("Process only part I of N; needs --state.", valueName: "I/N"))
    var split: String?

    @Option(
        help: ArgumentHelp(
            "Write the state of the part to this file, for 'galley merge'.", valueName: "file"))
    var state: String?

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
        if let limit, limit < 0 { throw ValidationError("--limit must not be negative") }
        if let split, SplitShare(split) == nil {
            throw ValidationError("--split needs I/N with 1 <= I <= N, found '\(split)'")
        }
        try ValidationError.refuseEmpty(state, of: "--state")
        if (split == nil) != (state == nil) {
            throw ValidationError("--split and --state must be given together")
        }
        if split != nil, limit != nil {
            throw ValidationError("--limit and --split cannot be given together")
        }
        if split != nil, reportOptions.wantsReport {
            throw ValidationError(
                "--split writes no report: use the report options with 'galley merge'")
        }
        if arguments.isEmpty { throw ValidationError("name a pipeline or documents") }
    }

    func run(_ context: Toolkit) async throws -> ExitStatus {
        let toolkit = try context.with(plugins)
        let (pipeline, paths) = try Pipeline.named(in: arguments, toolkit)
        Cancellation.listenToSignals()
        let progress = ProgressLine(isQuiet: reportOptions.quiet)
        defer { progress.clear() }
        var options = reportOptions.runOptions
        options.paths = paths
        options.workers = jobs
        options.limit = limit
        options.progress = progress.show
        if let state, let share = split.flatMap({ SplitShare($0) }) {
            let part = try RunPart(share.index, of: share.count, state: state)
            let finished = try await pipeline.run(part, options)
            progress.clear()
            return tell(finished)
        }
        RunMessages.warn(pipeline.warnings(of: options))
        let run = try await pipeline.run(options)
        progress.clear()
        return RunMessages(isQuiet: reportOptions.quiet).tell(run)
    }

    private func tell(_ part: FinishedPart) -> ExitStatus {
        OutputStream.standardError.note(
            FailureLines.text(part.failures, total: part.accounts.failureCount))
        if !reportOptions.quiet, let state {
            let accounts = AccountsText(part.accounts).summaryWithFiles
            OutputStream.standardError.tell("wrote \(state): \(accounts)")
        }
        return .success
    }
}
