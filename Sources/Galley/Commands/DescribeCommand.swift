// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import GalleyRunner

/// The command `galley describe`.
struct DescribeCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "describe",
        abstract: "Describe an analyzer, a reader or a format: its options, measures and rules.")

    @Argument(help: ArgumentHelp("The id of the analyzer, reader or format.", valueName: "name"))
    var name: String

    @Flag(help: "Print YAML lines for a pipeline instead, with every option and its default.")
    var yaml = false

    @OptionGroup var plugins: PluginOptions

    func run(_ context: Toolkit) async throws -> ExitStatus {
        let component = try context.with(plugins).component(named: name)
        guard let text = yaml ? component.yaml : component.page else {
            throw GalleyError(
                "--yaml describes analyzers, and '\(name)' is a \(component.kind.rawValue)")
        }
        try OutputStream.standardOutput.show(text)
        return .success
    }
}
