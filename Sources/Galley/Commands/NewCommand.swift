// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import GalleyRunner

/// The command `galley new`.
struct NewCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Create a new analyzer from a template, in a folder with its name.",
        discussion: """
            yaml: a pipeline with checks, without code. c: a shared library, which runs in \
            Galley's process. python: a program, which needs only Python 3. swift: a package with \
            a tool and a test; --galley names the folder of your clone of Galley.
            """)

    /// The things that `galley new` can create.
    enum Subject: String, ExpressibleByArgument, CaseIterable {
        case analyzer
    }

    @Argument(help: "The thing to create: analyzer.")
    var subject: Subject

    @Argument(help: "The id of the analyzer, in snake_case.")
    var name: String

    @Option(help: "The kind of analyzer.")
    var kind: AnalyzerKind

    @Option(
        help: ArgumentHelp(
            "The folder of your clone of Galley, for --kind swift.", valueName: "folder"))
    var galley: String?

    func validate() throws {
        do throws(GalleyError) {
            try AnalyzerStarter.checkID(name)
        } catch {
            throw ValidationError(error.description)
        }
        if kind == .swift, galley == nil {
            throw ValidationError("--kind swift needs --galley, the folder of your clone of Galley")
        }
    }

    func run(_ context: Toolkit) async throws -> ExitStatus {
        let starter = try AnalyzerStarter(id: name, kind: starterKind, toolkit: context)
        try starter.write()
        let commands = starter.nextCommands.map { "  \($0)\n" }.joined()
        OutputStream.standardError.note("wrote \(name)/; try it with\n\(commands)")
        return .success
    }

    private var starterKind: AnalyzerStarter.Kind {
        switch kind {
        case .c: .c
        case .python: .python
        case .yaml: .yaml
        case .swift: .swift(clone: galley ?? "")
        }
    }
}

/// The kinds of analyzers that can be created, as the command line names them.
enum AnalyzerKind: String, ExpressibleByArgument, CaseIterable {
    /// A shared library in C.
    case c
    /// A program in Python.
    case python
    /// A pipeline with checks, without code.
    case yaml
    /// A Swift package.
    case swift
}
