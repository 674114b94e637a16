// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// A table in GitHub-flavoured Markdown.
struct MarkdownTable {
    private let table: Table
    private let limit: Int

    init(_ table: Table, rows limit: Int) {
        self.table = table
        self.limit = limit
    }

    /// The lines: headings, alignment, rows.
    var lines: [String] {
        guard !table.columns.isEmpty else { return [] }
        let headings = table.columns.map { MarkdownText.escaped($0.title) }
        let marks = table.columns.map { Self.isNumber($0) ? "---:" : ":---" }
        let rows = table.rows.prefix(limit).map { row in
            row.map { MarkdownText.escaped($0.text) }
        }
        return ([headings, marks] + rows).map { "| \($0.joined(separator: " | ")) |" }
    }

    /// A note such as "25 of 1,811 rows"; nil if all rows are shown.
    var note: String? {
        let shown = min(table.rows.count, limit)
        let total = max(table.total, table.rows.count)
        guard shown < total else { return nil }
        return "\(NumberText.count(shown)) of \(NumberText.count(total)) rows"
    }

    private static func isNumber(_ column: Column) -> Bool {
        column.role == .number || column.role == .bar || column.role == .line
    }
}
