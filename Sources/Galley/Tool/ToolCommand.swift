// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// A command that needs the tool's analyzers.
protocol ToolCommand: ParsableCommand {
    /// Does what the command says; standard output gets results, standard error the rest.
    func run(_ context: ToolContext) async throws -> ExitStatus
}
