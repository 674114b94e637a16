// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import GalleyCore
import GalleyRunner

/// Parses arguments, runs the command, ends the process.
struct CommandLineTool {
    let analyzers: [any Analyzer.Type]

    func run(_ arguments: [String]) async -> Never {
        let status = await status(arguments)
        ProcessEnvironment.exit(status.rawValue)
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
            OutputStream.standardError.write(failure.message)
            return failure.status
        } catch let error as RegistryError {
            OutputStream.standardError.write("error: \(error)\n")
            return .usage
        } catch {
            return show(error)
        }
    }

    /// Help and version are no faults; anything else is one of the command line.
    private func show(_ error: any Error) -> ExitStatus {
        let message = RootCommand.fullMessage(for: error)
        if RootCommand.exitCode(for: error) == .success {
            OutputStream.standardOutput.write(message + "\n")
            return .success
        }
        OutputStream.standardError.write(message + "\n")
        return .usage
    }
}
