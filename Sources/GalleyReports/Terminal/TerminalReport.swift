// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// A report laid out for a terminal at one level of detail.
struct TerminalReport {
    private static let groupRows = 12

    private let report: Report
    private let detail: TerminalDetail
    /// The laid-out report.
    private(set) var page: TerminalPage

    init(_ report: Report, _ detail: TerminalDetail, _ style: TerminalStyle) {
        self.report = report
        self.detail = detail
        page = TerminalPage(style: style)
        addHead()
        addGates()
        addBaseline()
        guard report.accounts.analyzed > 0 else { return }
        addHighlights()
        for section in report.sections { add(section) }
        addGroups()
    }

    private mutating func addHead() {
        let manifest = report.manifest
        let hash = page.style.width < 60 ? "" : " · \(manifest.pipelineHash.prefix(12))"
        page.addEnds(manifest.pipeline, .strong, "Galley \(manifest.toolVersion)\(hash)")
        let accounts = AccountsText(report.accounts)
        let size = NumberText.size(bytes: report.accounts.bytes)
        let text = report.accounts.analyzed > 0 ? " · \(size) of text" : ""
        let line = SafeText.line(accounts.summary + text)
        for part in SafeText.wrapped(line, columns: page.style.width) { page.add(StyledText(part)) }
        page.addGap()
        for warning in accounts.warnings {
            page.addParagraph(warning, .bad, mark: StyledText("! ", .bad))
        }
        for warning in report.warnings {
            page.addParagraph(warning, .bad, mark: StyledText("! ", .bad))
        }
        if let ignored = accounts.ignoredFiles {
            page.addParagraph(ignored, mark: StyledText("• ", .notable))
        }
        if report.accounts.analyzed == 0 {
            page.addParagraph("nothing was analyzed, so there are no figures", .notable)
        }
    }

    private mutating func addGates() {
        let gates = GatesText(report)
        for gate in gates.tripped {
            let text = "gate tripped: \(gate.gate) (it is \(gate.actual))"
            page.addParagraph(text, .bad, mark: StyledText("✗ ", .bad))
        }
        if let passed = gates.passedSummary {
            let mark = gates.hasPassed ? StyledText("✓ ", .good) : StyledText("! ", .bad)
            page.addParagraph(passed, mark: mark)
        }
    }

    private mutating func addBaseline() {
        guard let baseline = report.baseline else { return }
        let text = BaselineText(baseline)
        let mark = baseline.newCount > 0 ? StyledText("• ", .notable) : StyledText("✓ ", .good)
        page.addParagraph(text.summary, mark: mark)
        if let note = text.unchecked { page.addParagraph(note, mark: StyledText("• ", .notable)) }
        guard detail.tables > 0 else { return }
        page.addIndented(
            text.lists.flatMap { TerminalTable($0, rows: 5, width: page.innerWidth).lines })
    }

    private mutating func addHighlights() {
        let counts = Dictionary(grouping: report.sections, by: \.analyzer).mapValues(\.count)
        var leftOut = 0
        for section in report.sections {
            // If one analyzer has several sections, their labels distinguish them.
            let prefix = counts[section.analyzer, default: 0] > 1 ? "\(section.label): " : ""
            for highlight in section.section.highlights.prefix(detail.highlights) {
                page.addParagraph(prefix + highlight, mark: StyledText("• ", .notable))
            }
            leftOut += max(section.section.highlights.count - detail.highlights, 0)
        }
        if leftOut > 0 { page.addParagraph("… and \(leftOut) more", .faint) }
    }

    private mutating func add(_ section: ReportSection) {
        page.addGap()
        page.addHeading(section.label, note: SelectionText.note(section.selection))
        let parts = section.section
        page.addItems(parts.keyFigures.map(item))
        // Remarks are not shown beside figures, because they are too long and several figures may
        // have the same remark.
        var shown: Set<ExactText> = []
        for remark in parts.keyFigures.map(\.remark) where !remark.isEmpty {
            if shown.insert(ExactText(remark)).inserted { page.addParagraph(remark) }
        }
        if parts.keyFigures.isEmpty, parts.tables.isEmpty, parts.histograms.isEmpty {
            page.addParagraph(section.summary, .faint)
        }
        for table in parts.tables.prefix(detail.tables) { add(table) }
        if detail.hasExtras { addExtras(parts) }
        addRest(parts)
    }

    private func item(_ figure: KeyFigure) -> StyledText {
        let value = SafeText.fitted(
            SafeText.line(figure.value.text), columns: page.innerWidth / 2)
        let room = page.innerWidth - DisplayWidth.columns(of: value) - 1
        let caption = SafeText.fitted(SafeText.line(figure.captionWithCounts), columns: room)
        return StyledText(value, .strong) + StyledText(" \(caption)")
    }

    private mutating func add(_ table: Table) {
        if detail.hasExtras { page.addGap() }
        page.addIndented(
            TerminalTable(table, rows: detail.rows, width: page.innerWidth).lines)
    }

    private mutating func addExtras(_ section: Section) {
        for histogram in section.histograms where !histogram.bins.isEmpty {
            page.addGap()
            page.addIndented([HistogramLine(histogram, width: page.innerWidth).text])
        }
        if !section.notes.isEmpty { page.addGap() }
        for note in section.notes { page.addParagraph(note, .faint) }
    }

    /// Adds the titles of the tables that do not fit.
    private mutating func addRest(_ section: Section) {
        let rest = section.tables.dropFirst(detail.tables)
        guard !rest.isEmpty else { return }
        page.addParagraph("also: \(rest.map(\.title).joined(separator: ", "))", .faint)
    }

    private mutating func addGroups() {
        let comparison = GroupComparison(report)
        let tables = comparison.tables(statesWholes: true)
        let shown = detail.hasExtras ? tables : comparison.essentialTables(of: tables)
        for (index, table) in shown.enumerated() {
            page.addGap()
            if index == 0 {
                page.addHeading("by \(report.groupingText ?? "group")")
                if let note = comparison.note { page.addParagraph(note) }
            }
            page.addIndented(
                TerminalTable.wholeLines(
                    table, keys: comparison.keyColumns, rows: max(detail.rows, Self.groupRows),
                    width: page.innerWidth))
        }
        let rest = tables.map(\.title).filter { title in !shown.contains { $0.title == title } }
        if !rest.isEmpty {
            page.addParagraph(
                "also by group: the measures and rules of \(rest.joined(separator: ", "))", .faint)
        }
    }
}

/// A histogram on one line: title, columns, range.
private struct HistogramLine {
    private let histogram: Histogram
    private let width: Int

    init(_ histogram: Histogram, width: Int) {
        self.histogram = histogram
        self.width = width
    }

    /// The text of the line.
    var text: StyledText {
        let from = NumberText.compact(histogram.bins.first?.from ?? 0)
        let to = NumberText.compact(histogram.bins.last?.to ?? 0)
        let room = width - from.count - to.count - 6
        let title = SafeText.fitted(SafeText.line(histogram.title), columns: room * 2 / 3)
        let counts = histogram.bins.map(\.count)
        let left = room - DisplayWidth.columns(of: title)
        return StyledText(title, .strong) + StyledText("  \(from) ", .faint)
            + StyledText(BarText.columns(counts, atMost: max(left, 1)), .bar)
            + StyledText(" \(to)", .faint)
    }
}
