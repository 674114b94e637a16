// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import GalleyCore
import GalleyPipelines
import GalleyRunner

/// The command `galley describe`.
struct DescribeCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "describe", abstract: "Describe an analyzer: options, measures, rules, marks.")

    @Argument(help: ArgumentHelp("The analyzer's id.", valueName: "analyzer"))
    var analyzer: String

    @Flag(help: "Print a piece of a pipeline with every default, ready to be pasted.")
    var yaml = false

    @OptionGroup var plugins: PluginOptions

    func run(_ context: ToolContext) async throws -> ExitStatus {
        let context = try context.registering(plugins)
        guard let entry = context.registry[analyzer] else {
            let ids = context.registry.entries.map(\.info.id)
            let hint = NearestName(ids).nearest(to: analyzer)
                .map { "; did you mean '\($0)'?" }
            throw CommandFailure("there is no analyzer '\(analyzer)'\(hint ?? "")")
        }
        let text = yaml ? AnalyzerTemplate(entry).yaml : AnalyzerPage(entry: entry).text
        try OutputStream.standardOutput.show(text)
        return .success
    }
}
