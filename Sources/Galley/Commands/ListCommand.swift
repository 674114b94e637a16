// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import GalleyCore
import GalleyRunner

/// The command `galley list`.
struct ListCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the analyzers that pipelines can use.")

    @OptionGroup var plugins: PluginOptions

    func run(_ context: Toolkit) async throws -> ExitStatus {
        let context = try context.registering(plugins)
        let entries = context.registry.entries
        let width = entries.map(\.info.id.count).max() ?? 0
        let lines = entries.map { entry in
            let padding = String(repeating: " ", count: width - entry.info.id.count)
            let text = "\(entry.info.summary)\(entry.provenance)"
            return VisibleText.line("\(entry.info.id)\(padding)  \(text)") + "\n"
        }
        try OutputStream.standardOutput.show(lines.joined())
        return .success
    }
}
