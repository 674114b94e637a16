// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

/// The report as GitHub-flavoured Markdown, to paste into a document or a pull request.
package struct MarkdownFormat: ReportFormat {
    /// The name in pipelines and on the command line: `markdown`.
    package static let name = "markdown"
    /// The name of the file in the run folder: `report.md`.
    package static let fileName = "report.md"
    /// A description of the format.
    package static let summary = "GitHub-flavoured Markdown, to paste into a shared document."

    /// The maximum number of rows of each table.
    package var rows = 25

    /// The options that a pipeline may set.
    package static var options: [FormatOption<Self>] {
        [FormatOption("rows", \.rows, "The maximum number of rows of each table.", in: 0...10_000)]
    }

    /// Makes the format with the defaults of all options.
    package init() {}

    /// Writes a report.
    package func render(_ report: Report) -> [UInt8] {
        Array(MarkdownReport(report, rows: rows).text.utf8)
    }
}

/// A report as blocks of Markdown with an empty line between them.
private struct MarkdownReport {
    private let report: Report
    private let rows: Int
    private var blocks: [String] = []

    init(_ report: Report, rows: Int) {
        self.report = report
        self.rows = rows
        addHead()
        addGates()
        addBaseline()
        if report.accounts.analyzed > 0 {
            addHighlights()
            for section in report.sections { add(section) }
            addGroups()
        }
        addManifest()
    }

    /// The maximum size in bytes, because GitHub rejects job summaries of 1 MiB.
    private static let mostBytes = 900_000

    /// The Markdown text, which ends with one line feed.
    var text: String {
        var size = 0
        let fitting = blocks.prefix { block in
            size += block.utf8.count + 2
            return size < Self.mostBytes
        }
        let isCut = fitting.count < blocks.count
        let end =
            isCut ? ["_The rest of the report is left out; `report.json` has everything._"] : []
        return (fitting + end).joined(separator: "\n\n") + "\n"
    }

    private mutating func addHead() {
        blocks.append("# Report on \(MarkdownText.escaped(report.manifest.pipeline))")
        let accounts = AccountsText(report.accounts)
        blocks.append(MarkdownText.escaped(accounts.summary) + ".")
        for warning in accounts.warnings {
            blocks.append("**Note:** \(MarkdownText.escaped(warning)).")
        }
        for warning in report.warnings {
            blocks.append("**Note:** \(MarkdownText.escaped(warning))")
        }
        if let ignored = accounts.ignoredFiles {
            blocks.append(MarkdownText.escaped(ignored) + ".")
        }
        if report.accounts.analyzed == 0 {
            blocks.append("Nothing was analyzed, so there are no figures.")
        }
    }

    private mutating func addGates() {
        let gates = GatesText(report)
        guard let summary = gates.summary else { return }
        let outcomes = (gates.tripped + gates.passed).map { gate in
            let mark = gate.tripped ? "**tripped**" : gates.outcome(of: gate)
            return "\(mark): \(MarkdownText.code(gate.gate)) (\(MarkdownText.escaped(gate.actual)))"
        }
        blocks.append("**\(summary).**")
        addList(outcomes)
    }

    private mutating func addBaseline() {
        guard let baseline = report.baseline else { return }
        let text = BaselineText(baseline)
        blocks.append("## Compared with the baseline")
        blocks.append("**\(MarkdownText.escaped(text.summary)).**")
        if let note = text.unchecked { blocks.append(MarkdownText.escaped(note) + ".") }
        for table in text.tables { add(table, rows: rows) }
    }

    private mutating func addHighlights() {
        let highlights = report.sections.flatMap { section in
            section.section.highlights.map {
                "\(MarkdownText.escaped($0)) (\(MarkdownText.code(section.label)))"
            }
        }
        guard !highlights.isEmpty else { return }
        blocks.append("## What stands out")
        addList(highlights)
    }

    private mutating func add(_ section: ReportSection) {
        blocks.append("## \(MarkdownText.escaped(section.label))")
        blocks.append(MarkdownText.escaped(section.summary))
        if let note = SelectionText.note(section.selection) {
            blocks.append("_\(MarkdownText.escaped(note))_")
        }
        let parts = section.section
        addList(
            parts.keyFigures.map {
                "**\(MarkdownText.escaped($0.value.text))** \(MarkdownText.escaped($0.captionInFull))"
            })
        for table in parts.tables { add(table, rows: rows) }
        for histogram in parts.histograms { add(histogram.asTable, rows: histogram.bins.count) }
        addList(parts.notes.map(MarkdownText.escaped))
    }

    private mutating func add(_ table: Table, rows: Int) {
        let drawn = MarkdownTable(table, rows: rows)
        let note = drawn.note.map { " (\($0))" } ?? ""
        blocks.append("### \(MarkdownText.escaped(table.title))\(note)")
        blocks.append(table.rows.isEmpty ? "No rows." : drawn.lines.joined(separator: "\n"))
    }

    private mutating func addGroups() {
        let comparison = GroupComparison(report)
        let tables = comparison.tables(statesWholes: true)
        guard !tables.isEmpty else { return }
        blocks.append("## By \(MarkdownText.escaped(report.groupingText ?? "group"))")
        if let note = comparison.note { blocks.append(MarkdownText.escaped(note)) }
        for table in tables { add(table, rows: rows) }
    }

    private mutating func addManifest() {
        let manifest = report.manifest
        blocks.append("## How this was made")
        let analyzers = manifest.analyzers.map { analyzer in
            let id = analyzer.id == analyzer.label ? "" : " (\(MarkdownText.code(analyzer.id)))"
            return "\(MarkdownText.code(analyzer.label))\(id) version \(analyzer.version)"
        }
        let resources = manifest.resources.map {
            "\(MarkdownText.escaped($0.name)): SHA-256 \(MarkdownText.code($0.hash))"
        }
        addList(
            [
                "Galley \(MarkdownText.escaped(manifest.toolVersion)), "
                    + "pipeline SHA-256 \(MarkdownText.code(manifest.pipelineHash))",
                "Tokenizer: \(MarkdownText.escaped(manifest.tokenizer))",
            ] + analyzers + resources)
    }

    private mutating func addList(_ items: [String]) {
        guard !items.isEmpty else { return }
        blocks.append(items.map { "- \($0)" }.joined(separator: "\n"))
    }
}

extension Histogram {
    /// The histogram as a table of ranges and counts.
    fileprivate var asTable: Table {
        let rows: [[ReportValue]] = bins.map { bin in
            let range = "\(NumberText.compact(bin.from)) to \(NumberText.compact(bin.to))"
            return [.text(range), .count(bin.count)]
        }
        return Table(
            name, title: title, columns: [Column("range"), Column(counted, .number)],
            rows: rows)
    }
}
