// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import GalleyJSON
import GalleyRunner

/// The command `galley schema`.
struct SchemaCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of pipeline files, which editors use for completion.")

    @OptionGroup var plugins: PluginOptions

    func run(_ context: Toolkit) async throws -> ExitStatus {
        let context = try context.registering(plugins)
        try OutputStream.standardOutput.write(context.pipelineSchema.prettyText + "\n")
        return .success
    }
}
