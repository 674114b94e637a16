// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

extension CaptionDuplication {
    /// Whether the standard tables of measures and rules are left out; this is true, because the
    /// section has its own.
    public static var replacesStandardTables: Bool { true }

    /// Shows the share of repeats, the findings of each rule, and the pages and lines with the most
    /// copies.
    public func report(_ summary: RepeatSummary, _ context: ReportContext) -> Section {
        let tally = context.tally
        let share = tally.measures["repeated_share"]?.pooled
        var tables = [Section.rules(tally, Self.info.rules)]
        if !summary.mostCopies.entries.isEmpty { tables.append(pages(summary)) }
        if !summary.lines.isEmpty { tables.append(lines(summary)) }
        return Section(
            highlights: highlights(summary, tally.documents, share),
            keyFigures: [
                KeyFigure(
                    "repeated share of words",
                    tally.measures["repeated_share"]?.pooledValue ?? .missing, of: "words"),
                KeyFigure("copies", .count(tally.measures["copies"]?.part ?? 0)),
                KeyFigure("articles", .count(tally.measures["articles"]?.part ?? 0)),
            ],
            tables: tables,
            notes: [
                "The repeated share is the share of the words that are in later copies or widget lines."
            ])
    }

    private func highlights(_ summary: RepeatSummary, _ documents: Int, _ share: Double?)
        -> [String]
    {
        guard summary.pages > 0, let share else { return [] }
        return [
            "\(share.percent) of the words are repeats; "
                + "\(summary.pages.grouped) of \(documents.grouped) "
                + "\(documents == 1 ? "document has" : "documents have") repeated or widget lines."
        ]
    }

    private func pages(_ summary: RepeatSummary) -> Table {
        Table(
            "pages", title: "Documents with the most copies",
            columns: [Column("document", .document), Column("copies", .bar)],
            rows: summary.mostCopies.entries.map {
                [.text($0.id), .count(Int($0.value.value))]
            })
    }

    private func lines(_ summary: RepeatSummary) -> Table {
        Table(
            "lines", title: "Lines that are repeated most often in one document",
            columns: [
                Column("line"), Column("times", .bar), Column("rule"),
                Column("document", .document),
            ],
            rows: summary.lines.map {
                [.text($0.text), .count($0.times), .text($0.rule), .text($0.document)]
            })
    }
}
