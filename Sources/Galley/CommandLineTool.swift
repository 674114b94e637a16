// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import GalleyCore
import GalleyJSON
import GalleyPipelines
import GalleyReports
import GalleyRunner

/// Parses arguments and runs the command that they name.
struct CommandLineTool {
    let analyzers: [any Analyzer.Type]
    let readers: [any DocumentReader.Type]
    let formats: [any Format.Type]

    /// Runs the command that the process's arguments name, and then ends the process.
    func runProcess() -> Never {
        ProcessEnvironment.holdStandardStreams()
        ProcessEnvironment.ignoreBrokenPipes()
        CrashNotes.begin()
        guard ProcessEnvironment.hasDescriptors else {
            exit(GalleyError("too few files may be open at once (see 'ulimit -n')"))
        }
        guard let arguments = ProcessEnvironment.arguments else {
            exit(GalleyError("an argument of the command line is not valid UTF-8"))
        }
        // The main thread only waits, because an asynchronous `main` needs file descriptors before
        // it begins and traps if none is available.
        Task.detached {
            ProcessEnvironment.exit(await run(arguments).rawValue)
        }
        ProcessEnvironment.waitForExit()
    }

    /// Runs a command and returns its exit status; the process goes on.
    func run(_ arguments: [String]) async -> ExitStatus {
        do {
            let command = try RootCommand.parseAsRoot(arguments)
            guard let command = command as? any ToolCommand else {
                var command = command
                try command.run()
                return .success
            }
            var toolkit = try Toolkit(analyzers: analyzers, readers: readers, formats: formats)
            toolkit.pluginLog = { OutputStream.standardError.note($0) }
            return try await command.run(toolkit)
        } catch {
            if let failure = GalleyError(error) { return show(failure) }
            return show(error, arguments)
        }
    }

    private func exit(_ failure: GalleyError) -> Never {
        ProcessEnvironment.exit(show(failure).rawValue)
    }

    private func show(_ failure: GalleyError) -> ExitStatus {
        OutputStream.standardError.note(failure.message)
        return failure.status
    }

    /// Shows an error of the argument parser; a request for help or the version is also thrown as
    /// an error, but is not a fault.
    private func show(_ error: any Error, _ arguments: [String]) -> ExitStatus {
        let message = ArgumentFault(error, arguments).message
        if RootCommand.exitCode(for: error) == .success {
            do throws(FileError) {
                try OutputStream.standardOutput.write(message + "\n")
            } catch {
                return GalleyError(error).map(show) ?? .usage
            }
            return .success
        }
        if let command = arguments.first, let failure = unknownCommand(command) {
            return show(failure)
        }
        // All other messages of the tool begin with a lower-case letter.
        let written = message.hasPrefix("Error:") ? "error:\(message.dropFirst(6))" : message
        OutputStream.standardError.note(written + "\n")
        return .usage
    }

    /// Returns the failure for an unknown command name; nil if there is such a command.
    ///
    /// The parser's own message would call the name an unexpected argument.
    private func unknownCommand(_ name: String) -> GalleyError? {
        let names =
            RootCommand.configuration.subcommands.map { $0.configuration.commandName ?? "" } + [
                "help"
            ]
        guard !name.hasPrefix("-"), !names.contains(name) else { return nil }
        let hint =
            NearestName(names).nearest(to: name).map { "did you mean '\($0)'?" }
            ?? "the commands are \(names.joined(separator: ", "))"
        return GalleyError("there is no command '\(SafeText.line(name))'; \(hint)")
    }
}

/// The command `galley`.
struct RootCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "galley",
        abstract: "Analyze collections of texts, and find what a scraper got wrong.",
        discussion: """
            Exit codes: 0 success, 1 a gate tripped, 2 the command line or the pipeline is wrong, \
            3 more documents failed than the pipeline allows or none was analyzed, 70 a bug of \
            Galley, 130 interrupted.
            """,
        version: ToolVersion.text,
        subcommands: [
            RunCommand.self, CheckCommand.self, InitCommand.self, ListCommand.self,
            DescribeCommand.self, ExplainCommand.self, FixCommand.self, SchemaCommand.self,
            MergeCommand.self, ReportCommand.self, DiffCommand.self, NewCommand.self,
            TestCommand.self, ConvertCommand.self,
        ])
}

/// The argument parser's message for an error, in a form that is safe to show.
///
/// The parser's message may have several lines, so a line end within an argument could make a part
/// of the argument look like a line of the message. Therefore the arguments are escaped and parsed
/// again.
private struct ArgumentFault {
    /// The message, which may have several lines; the last line has no line end.
    let message: String

    init(_ error: any Error, _ arguments: [String]) {
        let visible = arguments.map(VisibleText.line)
        guard !zip(visible, arguments).allSatisfy({ ExactText($0) == ExactText($1) }) else {
            message = RootCommand.fullMessage(for: error)
            return
        }
        do {
            _ = try RootCommand.parseAsRoot(visible)
            message = VisibleText.line(RootCommand.fullMessage(for: error))
        } catch {
            message = RootCommand.fullMessage(for: error)
        }
    }
}
