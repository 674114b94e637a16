// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import GalleyCore
import GalleyRunner

/// The command `galley init`.
struct InitCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Create a commented example pipeline; an existing file is never replaced.")

    @Argument(help: ArgumentHelp("The file to create.", valueName: "file"))
    var path = "pipeline.yaml"

    func run(_ context: Toolkit) async throws -> ExitStatus {
        guard Pipeline.isPath(path) else {
            throw GalleyError(
                "'\(path)' is not a name of a pipeline: it must end in .yaml or .yml")
        }
        guard !WholeFile.exists(path) else {
            throw GalleyError("'\(path)' already exists")
        }
        try WholeFile.write(BundledFile("Config/templates/pipeline.yaml").bytes, to: path)
        OutputStream.standardError.tell(
            "wrote \(path): enter the paths of your documents, then 'galley run \(path)'")
        return .success
    }
}
