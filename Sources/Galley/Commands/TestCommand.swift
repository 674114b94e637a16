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
        abstract: "Test whether an analyzer meets the analyzer contract.",
        discussion: """
            The command runs the analyzer on its examples and on unusual texts, divides documents \
            among workers in many ways, and merges, encodes and decodes the results. For a \
            pipeline it runs the examples that the pipeline contains.
            """)

    @Argument(
        help: ArgumentHelp(
            "A program, a library, a pipeline with examples, or the id of an analyzer.",
            valueName: "plugin"))
    var plugin: String

    @OptionGroup var plugins: PluginOptions

    @Option(help: "The seed of the synthetic texts; every failure message contains the seed.")
    var seed: UInt64 = 1

    @Option(
        help: ArgumentHelp(
            "The seconds in which a program must answer.", valueName: "seconds"))
    var timeLimit = 30.0

    @Option(
        help: ArgumentHelp(
            "Run the program with this interpreter, such as .venv/bin/python.", valueName: "program"
        ))
    var interpreter: String?

    func validate() throws {
        guard (0.01...86400).contains(timeLimit) else {
            throw ValidationError("--time-limit is not a number of seconds from 0.01 to 86400")
        }
    }

    func run(_ context: Toolkit) async throws -> ExitStatus {
        if Pipeline.isPath(plugin) {
            let pipeline = try Pipeline(contentsOf: plugin, toolkit: context.with(plugins))
            try OutputStream.standardOutput.show(try PipelineExamples(pipeline, plugin).verdict())
            return .success
        }
        if context.registry[plugin] == nil, let reader = context.readers[plugin] {
            try checkReader(reader, seed: seed)
            return try tell(plugin, examples: reader.info.examples.count)
        }
        if context.registry[plugin] == nil, let format = context.formats[plugin] {
            try checkFormat(format)
            try OutputStream.standardOutput.show("\(plugin): fine\n")
            return .success
        }
        let entry = try entry(context)
        try checkAnalyzer(entry, seed: seed)
        return try tell(entry.info.id, examples: entry.info.examples.count)
    }

    private func tell(_ name: String, examples count: Int) throws -> ExitStatus {
        let examples = count == 1 ? "1 example" : "\(count) examples"
        try OutputStream.standardOutput.show("\(name): fine (\(examples))\n")
        return .success
    }

    private func entry(_ context: Toolkit) throws -> AnalyzerEntry {
        if let entry = context.registry[plugin] { return entry }
        if plugin.contains("/") || WholeFile.exists(plugin) {
            var limits = PluginLimits()
            limits.time = .milliseconds(Int64(timeLimit * 1000))
            let loader = try PluginLoader(
                [plugin], context, limits: limits,
                interpreter: interpreter)
            if let entry = loader.named.first { return entry }
        }
        let names =
            context.registry.entries.map(\.info.id) + context.readers.ids + context.formats.names
        let hint = NearestName(names).nearest(to: plugin).map { "; did you mean '\($0)'?" } ?? ""
        throw GalleyError(
            "'\(plugin)' is neither a program or library nor an analyzer, reader or format\(hint)")
    }
}

/// Runs the examples that a pipeline contains, each through the complete pipeline.
private struct PipelineExamples {
    private let pipeline: Pipeline
    private let name: String

    /// Prepares the examples of a pipeline; `name` is the file name that messages contain.
    init(_ pipeline: Pipeline, _ name: String) {
        self.pipeline = pipeline
        self.name = name
    }

    /// Runs all examples, and returns a line with their number if all are correct.
    ///
    /// - Throws: `GalleyError` with all faults.
    func verdict() throws -> String {
        let items = pipeline.plan.file.analyzers
        let examples = items.reduce(0) { $0 + $1.examples.count }
        guard examples > 0 else {
            throw GalleyError(
                "'\(name)' has no examples: below an analyzer, write "
                    + "'examples: [{ text: \"a ⟦finding⟧\" }]'")
        }
        let found = items.indices.flatMap { index in
            items[index].examples.flatMap { faults(of: $0, index) }
        }
        guard found.isEmpty else {
            throw GalleyError(
                text: found.map { "error: \(VisibleText.line($0))\n" }.joined(), .usage)
        }
        let count = examples == 1 ? "1 example" : "\(examples) examples"
        return VisibleText.line("\(name): fine (\(count))") + "\n"
    }

    private func faults(of example: Located<Example>, _ index: Int) -> [String] {
        let planned = pipeline.plan.engine.analyzers[index]
        let place = example.range.start
        let head =
            "\(name):\(place.line):\(place.column): \(planned.label), '\(example.value.title)': "
        let document = TextDocument(id: "example", text: example.value.text)
        let results = Worker(plan: pipeline.plan.engine).explain(document)
        guard results.indices.contains(index) else { return [head + "there is no result"] }
        switch results[index] {
        case .success(let evidence):
            let review = ExampleReview(example.value, planned.analyzer.info.measures)
            return review.faults(in: evidence).map { head + $0 }
        case .failure(let failure):
            return [head + "the text failed: \(failure.message)"]
        }
    }
}
