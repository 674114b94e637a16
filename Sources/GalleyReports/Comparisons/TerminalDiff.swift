// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// A difference between two runs on a terminal.
struct TerminalDiff {
    private static let rows = 8

    /// The lines.
    private(set) var page: TerminalPage

    init(_ diff: ReportDiff, _ style: TerminalStyle) {
        page = TerminalPage(style: style)
        for (name, run) in [("before", diff.before), ("after", diff.after)] {
            page.addEnds("\(name): \(run.name)", .strong, "")
            page.addParagraph(run.text, .faint)
        }
        page.addGap()
        for caution in diff.cautions {
            page.addParagraph(caution, .bad, mark: StyledText("! ", .bad))
        }
        for sentence in diff.summary {
            let mark = diff.isEmpty ? StyledText("✓ ", .good) : StyledText("• ", .notable)
            page.addParagraph(sentence, mark: mark)
        }
        for part in diff.parts {
            page.addGap()
            page.addHeading(part.title)
            for (index, table) in part.tables.enumerated() {
                if index > 0 { page.addGap() }
                page.addIndented(
                    TerminalTable(table, rows: Self.rows, width: page.innerWidth).lines)
            }
        }
    }
}
