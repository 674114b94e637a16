// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import GalleyRunner

/// The command `galley init`.
struct InitCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Write a commented pipeline to begin with; never over an existing file.")

    @Argument(help: ArgumentHelp("The file to write.", valueName: "file"))
    var path = "pipeline.yaml"

    func run(_ context: ToolContext) async throws -> ExitStatus {
        guard PipelineLoader.isPipeline(path) else {
            throw CommandFailure("'\(path)' does not end in .yaml or .yml, as a pipeline must")
        }
        guard !WholeFile.exists(path) else {
            throw CommandFailure("'\(path)' is there already")
        }
        do throws(FileError) {
            try WholeFile.write(Array(StarterPipeline.text.utf8), to: path)
        } catch {
            throw CommandFailure(error)
        }
        OutputStream.standardError.tell(
            "wrote \(path): name your documents in it, then 'galley run \(path)'")
        return .success
    }
}
