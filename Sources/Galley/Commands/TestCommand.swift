// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import GalleyCore
import GalleyPipelines
import GalleyRunner
import GalleyTesting

/// The command `galley test`.
struct TestCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Test whether an analyzer keeps what analyzers promise.",
        discussion: """
            Runs its examples and odd texts, divides documents among workers in many ways, merges, \
            encodes and decodes. Takes the path of a program or library, or the id of an analyzer; of \
            a pipeline it tries the examples that stand in it.
            """)

    @Argument(
        help: ArgumentHelp(
            "A program, a library, a pipeline with examples, or an analyzer's id.",
            valueName: "plugin"))
    var plugin: String

    @OptionGroup var plugins: PluginOptions

    @Option(help: "Decides which texts are made up; a failure names it.")
    var seed: UInt64 = 1

    func run(_ context: ToolContext) async throws -> ExitStatus {
        if PipelineLoader.isPipeline(plugin) {
            let pipeline = try PipelineLoader(context: context.with(plugins))
                .load(plugin, hasPaths: true)
            try OutputStream.standardOutput.show(try PipelineExamples(pipeline, plugin).verdict())
            return .success
        }
        let entry = try entry(context)
        do throws(ConformanceError) {
            try checkAnalyzer(entry, seed: seed)
        } catch {
            throw CommandFailure("\(error)")
        }
        let count = entry.info.examples.count
        try OutputStream.standardOutput.show("\(entry.info.id): fine (\(count) examples)\n")
        return .success
    }

    private func entry(_ context: ToolContext) throws(CommandFailure) -> AnalyzerEntry {
        if let entry = context.registry[plugin] { return entry }
        if plugin.contains("/") || WholeFile.exists(plugin) {
            let shelf = try PluginShelf(
                [plugin], from: context.folder, registry: context.registry)
            if let entry = shelf.named.first { return entry }
        }
        let ids = context.registry.entries.map(\.info.id)
        let hint = NearestName(ids).nearest(to: plugin).map { "; did you mean '\($0)'?" } ?? ""
        throw CommandFailure("'\(plugin)' is neither a program or library nor an analyzer\(hint)")
    }
}
