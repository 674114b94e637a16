// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import GalleyRunner

/// The command `galley init`.
struct InitCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Create a commented example pipeline; an existing file is never replaced.")

    @Argument(help: ArgumentHelp("The file to create.", valueName: "file"))
    var path = "pipeline.yaml"

    func run(_ context: Toolkit) async throws -> ExitStatus {
        try PipelineStarter().write(to: path)
        OutputStream.standardError.tell(
            "wrote \(path): enter the paths of your documents, then 'galley run \(path)'")
        return .success
    }
}
