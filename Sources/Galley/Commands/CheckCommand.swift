// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
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
    var pipelines: [String]

    @Flag(name: .shortAndLong, help: "Say nothing if nothing is wrong.")
    var quiet = false

    func run(_ context: ToolContext) async throws -> ExitStatus {
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
        return status
    }

    private func show(_ line: String) throws(CommandFailure) {
        do throws(FileError) {
            try OutputStream.standardOutput.write(line)
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
        return "\(path): fine (\(labels); \(files))\n"
    }
}
