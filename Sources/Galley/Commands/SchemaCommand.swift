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
        // Two analyzers with one id are an error here, too.
        let toolkit = try context.with(plugins).withRegisteredPlugins()
        try OutputStream.standardOutput.write(toolkit.pipelineSchema.prettyText + "\n")
        return .success
    }
}
