// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// A format for the differences between two runs.
package enum DiffFormat: Sendable {
    /// Text for a terminal.
    case terminal(TerminalStyle)
    /// GitHub-flavoured Markdown.
    case markdown
    /// An HTML page, which names the version of Galley that made it.
    case html(version: String)

    /// Writes the differences in UTF-8; equal differences result in equal bytes.
    package func render(_ diff: ReportDiff) -> [UInt8] {
        switch self {
        case .terminal(let style): TerminalDiff(diff, style).page.bytes
        case .markdown: Array(MarkdownDiff(diff).text.utf8)
        case .html(let version): HTMLDiff(diff, version: version).bytes
        }
    }
}

/// The differences between two runs, laid out for a terminal.
private struct TerminalDiff {
    private static let rows = 8

    /// The laid-out lines.
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

/// The differences between two runs as GitHub-flavoured Markdown.
private struct MarkdownDiff {
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

    /// The Markdown text, which ends with one line feed.
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

/// The differences between two runs as an HTML page.
private struct HTMLDiff {
    private static let mostRows = 1000
    private static let mostRowsOfTable = 250

    /// The page's bytes, in UTF-8.
    let bytes: [UInt8]

    init(_ diff: ReportDiff, version: String) {
        var writer = HTMLWriter()
        let frame = HTMLFrame(
            title: "What changed: \(diff.before.name) and \(diff.after.name)", version: version)
        frame.writeHead(to: &writer)
        Self.writeHeader(diff, to: &writer)
        writer.markup("<main id=\"main\">\n")
        Self.writeSummary(diff, to: &writer)
        var rowsLeft = Self.mostRows
        for part in diff.parts { Self.write(part, &rowsLeft, to: &writer) }
        writer.markup("</main>\n")
        frame.writeFoot(to: &writer)
        bytes = writer.bytes
    }

    private static func writeHeader(_ diff: ReportDiff, to writer: inout HTMLWriter) {
        writer.element("header") {
            $0.element("p", ["class": "kind"], text: "Galley: two runs compared")
            $0.element("h1", text: "What changed")
            for (name, run) in [("before", diff.before), ("after", diff.after)] {
                $0.element("p", ["class": "run"]) {
                    $0.text("\(name):")
                    $0.markup(" ")
                    $0.element("bdi", text: run.name)
                    $0.markup(" · ")
                    $0.text(run.text)
                }
            }
            if !diff.isEmpty { writeNavigation(diff, to: &$0) }
        }
        writer.endLine()
    }

    private static func writeNavigation(_ diff: ReportDiff, to writer: inout HTMLWriter) {
        writer.element("nav", ["aria-label": "Parts of the comparison"]) {
            $0.element("ul") { list in
                for part in diff.parts {
                    list.element("li") {
                        $0.element("a", ["href": "#\(part.name)"], text: part.title)
                    }
                }
            }
        }
    }

    private static func writeSummary(_ diff: ReportDiff, to writer: inout HTMLWriter) {
        writer.element("section", ["aria-labelledby": "summary"]) {
            $0.element("h2", ["id": "summary"], text: "Summary")
            $0.element("ul", ["class": "alerts"]) {
                for caution in diff.cautions { $0.element("li", ["class": "bad"], text: caution) }
                for sentence in diff.summary { $0.element("li", text: sentence) }
            }
        }
        writer.endLine()
    }

    private static func write(
        _ part: ReportDiff.Part, _ rowsLeft: inout Int, to writer: inout HTMLWriter
    ) {
        writer.element("section", ["aria-labelledby": part.name]) {
            $0.element("h2", ["id": part.name], text: part.title)
            $0.element("p", ["class": "muted"], text: part.note)
            for (index, table) in part.tables.enumerated() {
                let rows = min(rowsLeft, mostRowsOfTable)
                let drawn = HTMLTable(table, id: "\(part.name)-t\(index + 1)", rows: rows)
                drawn.write(to: &$0)
                rowsLeft -= drawn.shown
            }
        }
        writer.endLine()
    }
}
