// SPDX-License-Identifier: Apache-2.0

/// A table of a reference page.
struct MarkdownTable {
    let columns: [String]
    var rows: [[String]] = []

    /// The table in Markdown, with a line feed after each line; empty if there are no rows.
    var text: String {
        guard !rows.isEmpty else { return "" }
        let ruler = Array(repeating: "---", count: columns.count)
        return ([columns, ruler] + rows).map(Self.line).joined() + "\n"
    }

    private static func line(_ cells: [String]) -> String {
        let cells = cells.map { $0.replacing("|", with: "\\|").replacing("\n", with: " ") }
        return "| " + cells.joined(separator: " | ") + " |\n"
    }
}
