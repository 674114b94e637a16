// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import GalleyCore
import GalleyPipelines
import GalleyReports
import GalleyRunner
import Synchronization

/// The command `galley fix`.
struct FixCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "fix",
        abstract: "Write documents anew without what the analyzers would take out.",
        discussion: """
            Applies the edits of findings, all at once and each once: later copies of headlines, captions and other lines \
            go, if all that they say stands in a line that is left. What is nearly repeated but \
            has words or numbers of its own is counted and left. Text files stay text files, JSON Lines stay JSON Lines with only the texts changed. \
            The originals are left alone unless --in-place is given.
            """)

    @Argument(
        help: ArgumentHelp(
            "A pipeline (.yaml), then paths that replace its own.", valueName: "pipeline-or-path"))
    var arguments: [String]

    @Option(help: ArgumentHelp("A new folder for all files, changed or not.", valueName: "folder"))
    var output: String?

    @Flag(help: "Replace the originals that change, each whole or not at all.")
    var inPlace = false

    @Flag(help: "Change nothing; print what would change as a unified diff.")
    var dryRun = false

    @Flag(help: "Take out stray widget lines too.")
    var widgets = false

    @OptionGroup var plugins: PluginOptions

    @Flag(name: .shortAndLong, help: "Say nothing on standard error but faults.")
    var quiet = false

    /// The rule whose edits are a matter of taste: a widget line may be worth keeping.
    private static let widgetRule = "widget_line"

    func validate() throws {
        if [output != nil, inPlace, dryRun].count(where: { $0 }) != 1 {
            throw ValidationError("give one of --output, --in-place and --dry-run")
        }
        try ValidationError.refuseEmpty(output, of: "--output", kind: "a folder")
        if arguments.isEmpty { throw ValidationError("name a pipeline") }
    }

    func run(_ context: ToolContext) async throws -> ExitStatus {
        let context = try context.with(plugins)
        let hasPipeline = PipelineLoader.isPipeline(arguments[0])
        guard hasPipeline else {
            throw CommandFailure(
                "'\(arguments[0])' is no pipeline: its name ends neither in .yaml nor .yml")
        }
        let paths = Array(arguments.dropFirst())
        let loaded = try PipelineLoader(context: context).load(
            arguments[0], hasPaths: !paths.isEmpty)
        OutputStream.standardError.note(loaded.warnings)
        Cancellation.listenToSignals()
        let inputs = try loaded.inputs(paths, from: context.folder, runFolder: output)
        try checkPlaces(loaded, inputs, paths, context)
        let diffs = DiffOutput()
        let result: FixResult
        do throws(RunError) {
            var fix = try Fix(request(loaded, inputs, diffs))
            result = try fix()
        } catch {
            throw CommandFailure(error)
        }
        let status = tell(result, inputs.ignored, loaded.plan.file)
        try diffs.check()
        return status
    }

    /// Refuses to mend the pipeline itself; warns of a folder that the next run would read.
    private func checkPlaces(
        _ loaded: LoadedPipeline, _ inputs: InputList, _ paths: [String], _ context: ToolContext
    ) throws(CommandFailure) {
        if inPlace, let path = loaded.path {
            var files = ProtectedFiles()
            files.add(path, as: "the pipeline")
            do throws(FileError) {
                try files.checkReplaced(inputs)
            } catch {
                throw CommandFailure(error)
            }
        }
        if let output, loaded.reads(output, paths, from: context.folder) {
            OutputStream.standardError.tell(
                "warning: '\(output)' lies in a folder that the pipeline reads: the next run reads "
                    + "the originals and the mended files")
        }
    }

    private func request(
        _ loaded: LoadedPipeline, _ inputs: InputList, _ diffs: DiffOutput
    ) -> FixRequest {
        let destination: FixRequest.Destination =
            output.map { .folder($0) } ?? (inPlace ? .inPlace : .nowhere)
        let isShown = dryRun
        let isNeutral = OutputStream.standardOutput.isObeyed
        return FixRequest(
            plan: loaded.plan.engine, inputs: inputs, options: loaded.inputOptions,
            destination: destination, leftOut: widgets ? [] : [Self.widgetRule],
            show: { id, old, new in
                guard isShown else { return }
                let diff = UnifiedDiff(old, new).text(from: "a/\(id)", to: "b/\(id)")
                diffs.write(isNeutral ? VisibleText.lines(diff) : diff)
            })
    }

    /// What a person must look at, by rule; nothing if that is nothing.
    private func left(_ result: FixResult) -> String {
        if result.left.isEmpty { return "" }
        let rules = Self.list(result.left)
        return "left for you to judge, as taking them out would lose words: \(rules)\n"
    }

    /// Edits that were not applied, by rule, and where the first of them is.
    private func overlaps(_ result: FixResult) -> String {
        guard let first = result.firstOverlap else { return "" }
        let line =
            "left, as their edits overlap others: \(Self.list(result.overlapping)), first in "
            + "'\(first)'; mend the result once more to apply them"
        return SafeText.line(line) + "\n"
    }

    /// "2 that, 1 this", by the bytes of the names.
    private static func list(_ counts: [String: Int]) -> String {
        counts.sorted { ExactText($0.key) < ExactText($1.key) }
            .map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    }

    /// Files that nobody reads, and so nobody mends.
    private func unread(_ ignored: [String: Int]) -> String {
        AccountsText.ignoredFiles(ignored).map { "\($0)\n" } ?? ""
    }

    private func tell(
        _ result: FixResult, _ ignored: [String: Int], _ file: PipelineFile
    ) -> ExitStatus {
        let shown = result.failures.prefix(10)
        OutputStream.standardError.note(
            FailureLines.text(Array(shown), total: result.failures.count))
        if !quiet {
            let verb = dryRun ? "would change" : "changed"
            let skipped =
                result.skippedFiles == 0 ? "" : ", \(result.skippedFiles) files are no text"
            let added = result.addedBytes == 0 ? "" : ", \(result.addedBytes) bytes more"
            OutputStream.standardError.note(
                "\(verb) \(result.changed) of \(result.documents) documents, "
                    + "\(result.removedBytes) bytes less\(added)\(skipped)\n" + left(result)
                    + overlaps(result) + unread(ignored))
        }
        guard file.maxFailures.isExceeded(failures: result.failures.count, read: result.documents)
        else {
            return .success
        }
        OutputStream.standardError.note(
            "error: \(result.failures.count) of \(result.documents) documents failed and stay as they are, "
                + "max_failures allows \(file.budgetText)\n")
        return .failures
    }
}

/// Shows diffs on standard output, and remembers what went wrong with that.
final class DiffOutput: Sendable {
    private let fault = Mutex<FileError?>(nil)

    /// Writes a diff, unless an earlier one could not be written.
    func write(_ diff: String) {
        fault.withLock { fault in
            guard fault == nil else { return }
            do throws(FileError) {
                try OutputStream.standardOutput.write(diff)
            } catch {
                fault = error
            }
        }
    }

    /// Fails if a diff could not be written; that nobody reads any more is no fault.
    func check() throws(CommandFailure) {
        if let fault = fault.withLock({ $0 }), !fault.isBrokenPipe { throw CommandFailure(fault) }
    }
}
