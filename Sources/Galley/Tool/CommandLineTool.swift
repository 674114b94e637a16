// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import GalleyCore
import GalleyPipelines
import GalleyReports
import GalleyRunner

/// Parses arguments, runs the command, ends the process.
struct CommandLineTool {
    let analyzers: [any Analyzer.Type]

    /// Runs the command that the process's arguments name, and ends the process.
    func run() -> Never {
        ProcessEnvironment.holdStandardStreams()
        ProcessEnvironment.ignoreBrokenPipes()
        guard ProcessEnvironment.hasDescriptors else {
            let failure = CommandFailure("too few files may be open at once (see 'ulimit -n')")
            ProcessEnvironment.exit(show(failure).rawValue)
        }
        guard let arguments = ProcessEnvironment.arguments else {
            let failure = CommandFailure("an argument of the command line is not UTF-8")
            ProcessEnvironment.exit(show(failure).rawValue)
        }
        // The main thread only waits: an asynchronous `main` needs descriptors before it begins,
        // and traps where there are none.
        Task.detached {
            ProcessEnvironment.exit(await status(arguments).rawValue)
        }
        ProcessEnvironment.waitForExit()
    }

    private func status(_ arguments: [String]) async -> ExitStatus {
        do {
            let command = try RootCommand.parseAsRoot(arguments)
            guard let command = command as? any ToolCommand else {
                var command = command
                try command.run()
                return .success
            }
            return try await command.run(ToolContext(analyzers: analyzers))
        } catch let failure as CommandFailure {
            return show(failure)
        } catch let error as FileError {
            return show(CommandFailure(error))
        } catch let error as RegistryError {
            return show(CommandFailure("\(error)"))
        } catch {
            return show(error, arguments)
        }
    }

    private func show(_ failure: CommandFailure) -> ExitStatus {
        OutputStream.standardError.note(failure.message)
        return failure.status
    }

    /// Help and version are no faults; anything else is one of the command line.
    private func show(_ error: any Error, _ arguments: [String]) -> ExitStatus {
        let message = ArgumentFault(error, arguments).message
        if RootCommand.exitCode(for: error) == .success {
            do throws(FileError) {
                try OutputStream.standardOutput.write(message + "\n")
            } catch {
                return show(CommandFailure(error))
            }
            return .success
        }
        if let command = arguments.first, let failure = unknownCommand(command) {
            return show(failure)
        }
        // The library begins with a capital what everybody else here writes small.
        let written = message.hasPrefix("Error:") ? "error:\(message.dropFirst(6))" : message
        OutputStream.standardError.note(written + "\n")
        return .usage
    }

    /// The library calls a mistyped command an unexpected argument.
    private func unknownCommand(_ name: String) -> CommandFailure? {
        let names =
            RootCommand.configuration.subcommands.map { $0.configuration.commandName ?? "" } + [
                "help"
            ]
        guard !name.hasPrefix("-"), !names.contains(name) else { return nil }
        let hint =
            NearestName(names).nearest(to: name).map { "did you mean '\($0)'?" }
            ?? "there are \(names.joined(separator: ", "))"
        return CommandFailure("there is no command '\(SafeText.line(name))'; \(hint)")
    }
}
