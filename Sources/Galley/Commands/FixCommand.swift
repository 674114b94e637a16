// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import GalleyCore
import GalleyReports
import GalleyRunner
import Synchronization

/// The command `galley fix`.
struct FixCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "fix",
        abstract: "Clean documents by applying the edits that their findings propose.",
        discussion: """
            All edits are applied in one pass, each once. Later copies of headlines, captions and \
            other lines are removed if a line that remains contains all their words. A near repeat \
            that has words or numbers of its own is kept and counted, unless --all is given. Text files stay text files; \
            in JSON Lines only the texts change. The originals stay unchanged unless --in-place is \
            given.
            """)

    @Argument(
        help: ArgumentHelp(
            """
            The pipeline (.yaml), then paths that replace its own; without a pipeline, the built-in \
            quickstart is used.
            """, valueName: "pipeline-or-path"))
    var arguments: [String]

    @Option(
        help: ArgumentHelp(
            "Write all files, changed or not, into this new folder.", valueName: "folder"))
    var output: String?

    @Flag(help: "Replace the original files that have fixes, each completely or not at all.")
    var inPlace = false

    @Flag(help: "Change nothing; print the changes as a unified diff.")
    var dryRun = false

    @Flag(help: "Apply optional edits too, such as the removal of widget lines.")
    var widgets = false

    @Flag(
        help: """
            Apply all edits, such as the removal of widget lines and of near repeats that have \
            words of their own, and list the words that are lost.
            """)
    var all = false

    @OptionGroup var plugins: PluginOptions

    @Flag(name: .shortAndLong, help: "Write only errors to standard error.")
    var quiet = false

    func validate() throws {
        if [output != nil, inPlace, dryRun].count(where: { $0 }) != 1 {
            throw ValidationError("use exactly one of --output, --in-place and --dry-run")
        }
        try ValidationError.refuseEmpty(output, of: "--output", kind: "a folder")
        if arguments.isEmpty { throw ValidationError("name a pipeline or documents") }
    }

    func run(_ context: Toolkit) async throws -> ExitStatus {
        let context = try context.with(plugins)
        let (loaded, paths) = try Pipeline.named(in: arguments, context)
        Cancellation.listenToSignals()
        let diffs = DiffOutput()
        let options = options(paths, diffs)
        RunMessages.warn(loaded.warnings(of: options))
        let status = try tell(loaded.fix(options))
        try diffs.check()
        return status
    }

    private func options(_ paths: [String], _ diffs: DiffOutput) -> FixOptions {
        var options = FixOptions(output.map { .folder($0) } ?? (inPlace ? .inPlace : .nowhere))
        options.paths = paths
        options.widgets = widgets
        options.all = all
        guard dryRun else { return options }
        let isNeutral = OutputStream.standardOutput.isObeyed
        options.show = { id, old, new in
            let diff = UnifiedDiff(old, new).text(from: "a/\(id)", to: "b/\(id)")
            diffs.write(isNeutral ? VisibleText.lines(diff) : diff)
        }
        return options
    }

    private func summary(_ result: FixResult) -> String {
        let verb = dryRun ? "would change" : "changed"
        let files =
            result.skippedFiles == 1 ? "1 file is" : "\(result.skippedFiles.grouped) files are"
        let skipped = result.skippedFiles == 0 ? "" : ", \(files) not text"
        let added = result.addedBytes == 0 ? "" : ", \(Self.bytes(result.addedBytes)) added"
        return "\(verb) \(result.changed.grouped) of \(AccountsText.documents(result.documents)), "
            + "\(Self.bytes(result.removedBytes)) removed\(added)\(skipped)\n"
    }

    private static func bytes(_ count: Int) -> String {
        count == 1 ? "1 byte" : "\(count.grouped) bytes"
    }

    /// Returns a message that counts, by rule, the findings about which a person must decide; empty
    /// if there are none.
    private func left(_ result: FixResult) -> String {
        if result.left.isEmpty { return "" }
        let rules = Self.list(result.left)
        return "kept for you to decide, because removing them would lose words: \(rules)\n"
    }

    /// Returns a message that counts, by rule, the remaining findings that have no edit; empty if
    /// there are none.
    private func withoutEdit(_ result: FixResult) -> String {
        if result.withoutEdit.isEmpty { return "" }
        return "unchanged, because no edit is known: \(Self.list(result.withoutEdit))\n"
    }

    /// Returns a message with the words that documents lost, one line per document; empty if no
    /// word was lost.
    private func lost(_ result: FixResult) -> String {
        if result.lostWords.isEmpty { return "" }
        let lines = result.lostWords.map { document in
            "  " + SafeText.line("\(document.id): \(document.words.joined(separator: " "))") + "\n"
        }
        return "words that the fixed documents no longer contain:\n" + lines.joined()
    }

    /// Returns a message that counts, by rule, the edits that were not applied, and names the first
    /// document that has one.
    private func overlaps(_ result: FixResult) -> String {
        guard let first = result.firstOverlap else { return "" }
        let line =
            "kept, because their edits overlap others: \(Self.list(result.overlapping)), first in "
            + "'\(first)'; fix the result again to apply them"
        return SafeText.line(line) + "\n"
    }

    /// Returns counts as a text such as "1 filler, 2 twice", sorted by the bytes of the names.
    private static func list(_ counts: [String: Int]) -> String {
        counts.sorted { ExactText($0.key) < ExactText($1.key) }
            .map { "\($0.value.grouped) \($0.key)" }.joined(separator: ", ")
    }

    /// Returns a message about the files that were not read.
    private func unread(_ ignored: IgnoredFiles) -> String {
        AccountsText.ignoredFiles(ignored).map { "\($0)\n" } ?? ""
    }

    private func tell(_ result: FixResult) -> ExitStatus {
        let shown = result.failures.prefix(10)
        OutputStream.standardError.note(
            FailureLines.text(Array(shown), total: result.failures.count))
        if !quiet {
            OutputStream.standardError.note(
                summary(result) + lost(result) + left(result) + withoutEdit(result)
                    + overlaps(result) + unread(result.ignoredFiles))
        }
        guard let reason = result.failureReason else { return .success }
        OutputStream.standardError.note("error: \(reason)\n")
        return .failures
    }
}

/// Writes diffs to standard output and keeps the first error.
private final class DiffOutput: Sendable {
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

    /// Throws if a diff could not be written, unless the reader of standard output closed it.
    func check() throws {
        if let fault = fault.withLock({ $0 }), !fault.isBrokenPipe { throw fault }
    }
}
