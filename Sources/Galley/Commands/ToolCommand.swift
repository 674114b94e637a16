// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// A command that uses the toolkit of the tool.
protocol ToolCommand: ParsableCommand {
    /// Runs the command; writes results to standard output and everything else to standard error.
    ///
    /// - Throws: any error; `GalleyError` converts known errors into a message and an exit
    ///   status.
    func run(_ context: Toolkit) async throws -> ExitStatus
}
