// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import GalleyCore
import GalleyRunner

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
            return try tell(pipeline.testExamples())
        }
        var options = TestOptions()
        options.seed = seed
        options.timeLimit = .milliseconds(Int64(timeLimit * 1000))
        options.interpreter = interpreter
        let result = try context.test(plugin, options)
        guard result.isMet else { throw GalleyError("\(result)") }
        return try tell("\(result)")
    }

    private func tell(_ result: ExampleResult) throws -> ExitStatus {
        guard result.isCorrect else {
            let lines = result.faults.map { "error: \(VisibleText.line("\($0)"))\n" }
            throw GalleyError(text: lines.joined(), .usage)
        }
        return try tell("\(result)")
    }

    private func tell(_ verdict: String) throws -> ExitStatus {
        try OutputStream.standardOutput.show(VisibleText.line(verdict) + "\n")
        return .success
    }
}
