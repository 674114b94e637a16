// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import GalleyCore
import GalleyRunner

/// `galley list`
struct ListCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the analyzers that pipelines may name.")

    func run(_ context: ToolContext) async throws -> ExitStatus {
        let entries = context.registry.entries
        let width = entries.map(\.info.id.count).max() ?? 0
        for entry in entries {
            let padding = String(repeating: " ", count: width - entry.info.id.count)
            OutputStream.standardOutput.write(
                "\(entry.info.id)\(padding)  \(entry.info.summary)\n")
        }
        return .success
    }
}
