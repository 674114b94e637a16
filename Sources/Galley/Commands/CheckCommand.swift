// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import GalleyAnalyzers
import GalleyCore
import GalleyReports
import GalleyRunner

/// The command `galley check`.
struct CheckCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check pipelines and report all faults, without reading documents.")

    @Argument(help: ArgumentHelp("The pipeline files.", valueName: "pipeline"))
    var pipelines: [String] = []

    @Option(
        help: ArgumentHelp(
            "Check this lexicon for faults, duplicate entries and entries that never match.",
            valueName: "file"))
    var lexicon: [String] = []

    @OptionGroup var plugins: PluginOptions

    @Flag(name: .shortAndLong, help: "Print nothing if there is no fault.")
    var quiet = false

    func validate() throws {
        guard pipelines.isEmpty && lexicon.isEmpty else { return }
        throw ValidationError("Missing expected argument '<pipeline> ...'")
    }

    func run(_ context: Toolkit) async throws -> ExitStatus {
        let context = try context.with(plugins)
        var status = ExitStatus.success
        for path in pipelines {
            if let failed = try show({ try check(path, context) }) { status = failed }
        }
        for path in lexicon {
            if let failed = try show({ try checkLexicon(path) }) { status = failed }
        }
        return status
    }

    /// Shows the result of a check; if the check fails, shows the failure and returns its exit
    /// status.
    private func show(_ check: () throws -> String) throws -> ExitStatus? {
        do {
            let line = try check()
            if !quiet { try OutputStream.standardOutput.show(VisibleText.line(line) + "\n") }
            return nil
        } catch {
            guard let failure = GalleyError(error) else { throw error }
            OutputStream.standardError.note(failure.message)
            return failure.status
        }
    }

    private func check(_ path: String, _ context: Toolkit) throws -> String {
        let pipeline = try Pipeline.named(path, context, needsDocuments: true)
        var options = RunOptions()
        options.shown = ShownReport()
        RunMessages.warn(pipeline.warnings(of: options))
        let inputs = try pipeline.inputs()
        let labels = pipeline.labels.joined(separator: ", ")
        let files = Self.counted(inputs.files.count, "file", "files")
        let ignored = AccountsText.ignoredFiles(inputs.ignored).map { "; \($0)" } ?? ""
        return "\(path): fine (\(labels); \(files)\(ignored))"
    }

    /// Checks a lexicon; warnings are shown, but the check fails only if there are faults.
    private func checkLexicon(_ path: String) throws -> String {
        let check = try LexiconCheck(contentsOf: path)
        for warning in check.warnings {
            OutputStream.standardError.tell("\(path): warning: \(warning)")
        }
        guard check.faults.isEmpty else {
            let lines = check.faults.map { VisibleText.line("error: \(path): \($0)") + "\n" }
                .joined()
            throw GalleyError(text: lines, .usage)
        }
        let entries = Self.counted(check.entries, "entry", "entries")
        let categories =
            check.categories == 0
            ? "" : ", " + Self.counted(check.categories, "category", "categories")
        let warnings = Self.counted(check.warnings.count, "warning", "warnings")
        return "\(path): fine (\(entries)\(categories); \(warnings))"
    }

    private static func counted(_ count: Int, _ one: String, _ many: String) -> String {
        "\(NumberText.count(count)) \(count == 1 ? one : many)"
    }
}
