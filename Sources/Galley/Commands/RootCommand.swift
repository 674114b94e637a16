// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// The command `galley`.
struct RootCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "galley",
        abstract: "Says what is in a pile of texts, and what the scraper got wrong.",
        discussion: """
            Exit codes: 0 fine, 1 a gate tripped, 2 a fault of the command line or the pipeline, \
            3 more documents failed than the pipeline allows or none was analyzed, 70 a bug of \
            Galley, 130 interrupted.
            """,
        version: ToolVersion.text,
        subcommands: [
            RunCommand.self, CheckCommand.self, InitCommand.self, ListCommand.self,
            DescribeCommand.self, ExplainCommand.self, FixCommand.self, SchemaCommand.self,
            MergeCommand.self, ReportCommand.self, DiffCommand.self, NewCommand.self,
            TestCommand.self,
        ])
}
