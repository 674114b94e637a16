// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

extension RunComparison {
    /// A part with the sentence that summarizes it.
    typealias Found = (sentence: String, part: ReportDiff.Part)

    var wordPart: Found {
        let up = words.reduce(0) { $0 + $1.comparison.up.count }
        let down = words.reduce(0) { $0 + $1.comparison.down.count }
        let tables = words.flatMap { label, comparison in
            comparison.tables.map { table in
                Table(
                    "\(label).\(table.name)",
                    title: words.count > 1 ? "\(table.title) (\(label))" : table.title,
                    columns: table.columns, rows: table.rows, total: table.total)
            }
        }
        let note =
            "Words with G² ≥ \(FrequencyContrast.critical) (p < 0.0001) and an expected count of at "
            + "least 1 in both runs, the most significant first. A log-ratio of 1 means twice as "
            + "frequent, -1 half as frequent; a count of 0 counts as 0.5. G²: Dunning 1993, Rayson and "
            + "Garside 2000; log-ratio: Hardie 2014."
        return (
            "\(Self.count(up, "word is", "words are")) more frequent, \(NumberText.count(down)) less.",
            ReportDiff.Part(name: "words", title: "Words", note: note, tables: tables)
        )
    }

    var measurePart: Found {
        let moved = documents.drifts.filter(\.hasMoved)
        var tables: [Table] = []
        if !moved.isEmpty { tables.append(Self.table(moved)) }
        tables += HistogramComparison(shared.labels, before, after).tables
        // The first measure of an analyzer is its main measure.
        for label in shared.labels {
            guard let main = after.measures[label]?.first,
                let drift = moved.first(where: { $0.name == "\(label).\(main.name)" })
            else { continue }
            tables.append(Self.moves(drift))
        }
        let count = AccountsText.documents(documents.matched)
        return (
            "\(Self.count(moved.count, "measure", "measures")) changed over the \(count) "
                + "that both runs have\(mainDrift(moved)).",
            ReportDiff.Part(
                name: "measures", title: "Measures of the same documents",
                note: "\(matchingNote) Means are over the documents for which "
                    + "both runs have the measure; changes of shares are in percentage points. "
                    + "Distributions are over all documents of each run.",
                tables: tables)
        )
    }

    /// A phrase with the change of the first main measure of kind `number`, such as "; mean
    /// sentiment_lexicon.compound 0.1200, now 0.0800".
    private func mainDrift(_ moved: [MeasureDrift]) -> String {
        let main = shared.labels.compactMap { label -> MeasureDrift? in
            guard let first = after.measures[label]?.first, case .number = first.kind else {
                return nil
            }
            return moved.first { $0.name == "\(label).\(first.name)" }
        }.first
        return main.map { "; mean \($0.name) \($0.meanBefore.text), now \($0.meanAfter.text)" }
            ?? ""
    }

    private static func table(_ drifts: [MeasureDrift]) -> Table {
        Table(
            "measures", title: "Means that changed",
            columns: [
                Column("measure"), Column("before", .number), Column("after", .number),
                Column("change", .number), Column("documents", .number), Column("rose", .number),
                Column("fell", .number),
            ],
            rows: drifts.map { drift in
                [
                    .text(drift.name), drift.meanBefore, drift.meanAfter, drift.change,
                    .count(drift.documents), .count(drift.rose), .count(drift.fell),
                ]
            })
    }

    private static func moves(_ drift: MeasureDrift) -> Table {
        Table(
            "moves.\(drift.name)", title: "Documents that changed most: \(drift.name)",
            columns: [
                Column("document", .document), Column("before", .number), Column("after", .number),
                Column("change", .bar),
            ],
            rows: drift.moves.map { move in
                [
                    .text(move.id.text), drift.value(move.before), drift.value(move.after),
                    drift.difference(move.change),
                ]
            }, total: drift.rose + drift.fell)
    }

    var findingPart: Found {
        guard let outcome = findings?.outcome, !hasNothingInCommon,
            outcome.newCount + outcome.fixedCount + outcome.uncheckedCount > 0
        else { return ("", ReportDiff.Part(name: "findings", title: "", note: "", tables: [])) }
        let text = BaselineText(outcome)
        let gone =
            outcome.uncheckedCount > 0
            ? " \(Self.count(outcome.uncheckedCount, "finding", "findings")) could not be compared."
            : ""
        return (
            "\(Self.count(outcome.newCount, "finding is", "findings are")) new, "
                + "\(NumberText.count(outcome.fixedCount)) fixed, "
                + "\(NumberText.count(outcome.knownCount)) in both.\(gone)",
            ReportDiff.Part(
                name: "findings", title: "Findings",
                note: "A finding is recognized by its fingerprint: the document, the rule and the "
                    + "text, wherever in the document it is. Findings are not compared if the later "
                    + "run does not have their document or the analyzer failed on it.",
                tables: [text.rules("Findings by rule", known: "in both")] + text.lists)
        )
    }

    var documentPart: Found {
        let gone = documents.gone
        let tables = [
            ("came", "New documents", documents.came, documents.cameCount),
            ("went", "Missing documents", gone.list, gone.count),
        ].filter { $0.3 > 0 }.map { name, title, ids, total in
            Table(
                name, title: title, columns: [Column("document", .document)],
                rows: ids.map { [.text($0)] }, total: total)
        }
        return (
            "\(Self.count(documents.cameCount, "document is", "documents are")) new, "
                + "\(NumberText.count(gone.count)) missing, "
                + "\(NumberText.count(documents.matched)) in both.",
            ReportDiff.Part(
                name: "documents", title: "Documents",
                note:
                    "\(matchingNote) Documents with the same id are matched in order.",
                tables: tables)
        )
    }

    var figurePart: Found {
        let figures = FigureComparison(shared.labels, before, after)
        return (
            "\(Self.count(figures.count, "figure", "figures")) changed.",
            ReportDiff.Part(
                name: "figures", title: "Figures",
                note:
                    "Over all documents of each run; changes of shares are in percentage points.",
                tables: [figures.table].compactMap(\.self))
        )
    }

    /// How documents are matched, as a sentence.
    private var matchingNote: String {
        moved == nil
            ? "Documents are matched by their ids."
            : "Documents are matched by their paths below the folders that were read."
    }

    private static func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(NumberText.count(number)) \(number == 1 ? one : many)"
    }
}

/// Compares the distributions that both runs have: the number of documents in each range.
private struct HistogramComparison {
    /// A table for each distribution that changed.
    let tables: [Table]

    init(_ labels: [String], _ before: RunSide, _ after: RunSide) {
        let old = Dictionary(
            before.report.sections.map { ($0.label, $0.section.histograms) },
            uniquingKeysWith: { first, _ in first })
        tables = after.report.sections.filter { labels.contains($0.label) }.flatMap { section in
            section.section.histograms.compactMap { histogram in
                let other = old[section.label]?.first { $0.name == histogram.name }
                return other.flatMap { Self.table(section.label, $0, histogram) }
            }
        }
    }

    private static func table(
        _ label: String, _ before: Histogram, _ after: Histogram
    ) -> Table? {
        let isAlike =
            before.bins.map(\.from) == after.bins.map(\.from)
            && before.bins.map(\.to) == after.bins.map(\.to)
        guard isAlike, before.bins != after.bins else { return nil }
        let rows = zip(before.bins, after.bins).filter { $0.count > 0 || $1.count > 0 }.map {
            [
                ReportValue.text(
                    "\(NumberText.compact($0.from)) to \(NumberText.compact($0.to))"),
                .count($0.count), .count($1.count),
            ]
        }
        return Table(
            "\(label).\(after.name)", title: "\(after.title) (\(label))",
            columns: [
                Column("range"), Column("\(after.counted) before", .number),
                Column("\(after.counted) after", .bar),
            ], rows: rows)
    }
}
