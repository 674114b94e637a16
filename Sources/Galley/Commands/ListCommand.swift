// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import GalleyCore
import GalleyReaders
import GalleyReports
import GalleyRunner

/// The command `galley list`.
struct ListCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the analyzers that pipelines can use, or the readers or formats.")

    @Flag(help: "List the readers of documents instead.")
    var readers = false

    @Flag(help: "List the formats of reports and findings instead.")
    var formats = false

    @OptionGroup var plugins: PluginOptions

    func run(_ context: Toolkit) async throws -> ExitStatus {
        let context = try context.registering(plugins)
        try OutputStream.standardOutput.show(Self.lines(items(context)))
        return .success
    }

    private func items(_ toolkit: Toolkit) -> [(name: String, text: String)] {
        if readers {
            return toolkit.readers.entries.map {
                (name: $0.info.id, text: "\($0.info.summary)\($0.provenance)")
            }
        }
        if formats {
            return toolkit.formats.entries.map {
                (name: $0.name, text: "\($0.component.summary)\($0.provenance)")
            }
        }
        return toolkit.registry.entries.map {
            (name: $0.info.id, text: "\($0.info.summary)\($0.provenance)")
        }
    }

    private static func lines(_ items: [(name: String, text: String)]) -> String {
        let width = items.map(\.name.count).max() ?? 0
        return items.map { item in
            let padding = String(repeating: " ", count: width - item.name.count)
            return VisibleText.line("\(item.name)\(padding)  \(item.text)") + "\n"
        }.joined()
    }
}
