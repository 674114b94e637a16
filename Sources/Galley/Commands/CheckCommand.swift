// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import GalleyAnalyzers
import GalleyCore
import GalleyPipelines
import GalleyReports
import GalleyRunner

/// The command `galley check`.
struct CheckCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say everything that is wrong with pipelines, and read no document.")

    @Argument(help: ArgumentHelp("Pipeline files.", valueName: "pipeline"))
    var pipelines: [String] = []

    @Option(
        help: ArgumentHelp(
            "Say what is wrong with a lexicon: faults, doubled and unreachable entries, by line.",
            valueName: "file"))
    var lexicon: [String] = []

    @OptionGroup var plugins: PluginOptions

    @Flag(name: .shortAndLong, help: "Say nothing if nothing is wrong.")
    var quiet = false

    func validate() throws {
        guard pipelines.isEmpty && lexicon.isEmpty else { return }
        throw ValidationError("Missing expected argument '<pipeline> ...'")
    }

    func run(_ context: ToolContext) async throws -> ExitStatus {
        let context = try context.with(plugins)
        var status = ExitStatus.success
        for path in pipelines {
            do throws(CommandFailure) {
                let line = try check(path, context)
                if !quiet { try show(line) }
            } catch {
                OutputStream.standardError.note(error.message)
                status = error.status
            }
        }
        for path in lexicon {
            do throws(CommandFailure) {
                let line = try checkLexicon(path)
                if !quiet { try show(line) }
            } catch {
                OutputStream.standardError.note(error.message)
                status = error.status
            }
        }
        return status
    }

    private func show(_ line: String) throws(CommandFailure) {
        do throws(FileError) {
            try OutputStream.standardOutput.show(VisibleText.line(line) + "\n")
        } catch {
            throw CommandFailure(error)
        }
    }

    private func check(_ path: String, _ context: ToolContext) throws(CommandFailure) -> String {
        let pipeline = try PipelineLoader(context: context).load(path, hasPaths: false)
        OutputStream.standardError.note(pipeline.warnings)
        let inputs = try pipeline.inputs([], from: context.folder, runFolder: nil)
        let labels = pipeline.plan.engine.analyzers.map(\.label).joined(separator: ", ")
        let files = inputs.fileCount == 1 ? "1 file" : "\(NumberText.count(inputs.fileCount)) files"
        let ignored = AccountsText.ignoredFiles(inputs.ignored).map { "; \($0)" } ?? ""
        return "\(path): fine (\(labels); \(files)\(ignored))"
    }

    /// Warnings are shown and fail nothing.
    private func checkLexicon(_ path: String) throws(CommandFailure) -> String {
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try WholeFile.read(path)
        } catch {
            throw CommandFailure(error)
        }
        let check = LexiconCheck(try lexicon(path, bytes))
        for warning in check.warnings {
            OutputStream.standardError.tell("\(path): warning: \(warning)")
        }
        guard check.faults.isEmpty else {
            let lines = check.faults.map { VisibleText.line("error: \(path): \($0)") + "\n" }
                .joined()
            throw CommandFailure(text: lines, .usage)
        }
        let entries = "\(NumberText.count(check.entries)) entries"
        let categories = check.categories == 0 ? "" : ", \(check.categories) categories"
        return "\(path): fine (\(entries)\(categories); \(check.warnings.count) warnings)"
    }

    private func lexicon(_ path: String, _ bytes: [UInt8]) throws(CommandFailure) -> Resource {
        do throws(OptionFault) {
            return try Resource(parsing: bytes, of: path)
        } catch {
            let text =
                Resource.yamlFaults(in: bytes, of: path)
                ?? "error: \(VisibleText.line(error.message))\n"
            throw CommandFailure(text: text, .usage)
        }
    }
}
