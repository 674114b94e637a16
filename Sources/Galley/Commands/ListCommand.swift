// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import GalleyCore
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
        let toolkit = try context.with(plugins)
        let text =
            readers && formats
            ? try "Readers\n" + Self.lines(toolkit.components(.reader), indent: "  ")
                + "\nFormats\n" + Self.lines(toolkit.components(.format), indent: "  ")
            : try Self.lines(
                toolkit.components(readers ? .reader : formats ? .format : .analyzer))
        try OutputStream.standardOutput.show(text)
        return .success
    }

    /// Returns one line for each component: its name, its summary, and its origin if it does not
    /// come with Galley.
    private static func lines(_ components: [ToolkitComponent], indent: String = "") -> String {
        let width = components.map(\.name.count).max() ?? 0
        return components.map { component in
            let padding = String(repeating: " ", count: width - component.name.count)
            let origin = component.origin.map { " (from \($0))" } ?? ""
            let text = "\(indent)\(component.name)\(padding)  \(component.summary)\(origin)"
            return VisibleText.line(text) + "\n"
        }.joined()
    }
}
