// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// A difference between two runs as GitHub-flavoured Markdown.
struct MarkdownDiff {
    private static let rows = 25

    private var blocks: [String] = []

    init(_ diff: ReportDiff) {
        blocks.append("# What changed")
        addList([
            "before: \(MarkdownText.code(diff.before.name)), \(MarkdownText.escaped(diff.before.text))",
            "after: \(MarkdownText.code(diff.after.name)), \(MarkdownText.escaped(diff.after.text))",
        ])
        for caution in diff.cautions {
            blocks.append("**Note:** \(MarkdownText.escaped(caution))")
        }
        addList(diff.summary.map(MarkdownText.escaped))
        for part in diff.parts {
            blocks.append("## \(MarkdownText.escaped(part.title))")
            blocks.append("_\(MarkdownText.escaped(part.note))_")
            for table in part.tables { add(table) }
        }
    }

    /// The document, ended by one line feed.
    var text: String { blocks.joined(separator: "\n\n") + "\n" }

    private mutating func add(_ table: Table) {
        let drawn = MarkdownTable(table, rows: Self.rows)
        let note = drawn.note.map { " (\($0))" } ?? ""
        blocks.append("### \(MarkdownText.escaped(table.title))\(note)")
        blocks.append(drawn.lines.joined(separator: "\n"))
    }

    private mutating func addList(_ items: [String]) {
        blocks.append(items.map { "- \($0)" }.joined(separator: "\n"))
    }
}
