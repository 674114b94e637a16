// SPDX-License-Identifier: Apache-2.0

import GalleyCore

extension RunComparison {
    /// A part, and the sentence that sums it up.
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
            "Listed are words with G² ≥ \(FrequencyContrast.critical) (p < 0.0001) and an expected "
            + "count of at least 1 in both runs, the surest first. Log-ratio: 1 is twice as frequent, "
            + "-1 half as frequent; a count of 0 is taken for 0.5. G²: Dunning 1993, Rayson and "
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
        // The first measure of an analyzer is what it is there for.
        for label in shared.labels {
            guard let main = after.measures[label]?.first,
                let drift = moved.first(where: { $0.name == "\(label).\(main.name)" })
            else { continue }
            tables.append(Self.moves(drift))
        }
        let count = AccountsText.documents(documents.matched)
        return (
            "\(Self.count(moved.count, "measure", "measures")) moved over the \(count) "
                + "of both runs\(mainDrift(moved)).",
            ReportDiff.Part(
                name: "measures", title: "Measures of the same documents",
                note: "Documents are matched by their ids. Means are over the documents of which "
                    + "both runs state the measure; changes of shares are in points of a hundred. "
                    + "Distributions are over all documents of each run.",
                tables: tables)
        )
    }

    /// "; mean sentiment_lexicon.compound 0.1200, now 0.0800": of the measures that are there for
    /// their mean, the first.
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
            "measures", title: "Means that moved",
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
            "moves.\(drift.name)", title: "Documents that moved most: \(drift.name)",
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
        guard let outcome = findings?.outcome,
            outcome.newCount + outcome.fixedCount + outcome.uncheckedCount > 0
        else { return ("", ReportDiff.Part(name: "findings", title: "", note: "", tables: [])) }
        let text = BaselineText(outcome)
        let gone =
            outcome.uncheckedCount > 0
            ? " \(Self.count(outcome.uncheckedCount, "finding", "findings")) went with their documents."
            : ""
        return (
            "\(Self.count(outcome.newCount, "finding is", "findings are")) new, "
                + "\(NumberText.count(outcome.fixedCount)) fixed, "
                + "\(NumberText.count(outcome.knownCount)) in both.\(gone)",
            ReportDiff.Part(
                name: "findings", title: "Findings",
                note: "A finding is known again by its fingerprint: the document, the rule and the "
                    + "text, wherever it stands. What was not looked for is in documents that the "
                    + "later run has not, or in which an analyzer failed.",
                tables: [text.rules("Findings by rule", known: "in both")] + text.lists)
        )
    }

    var documentPart: Found {
        let gone = documents.gone
        let tables = [
            ("came", "Documents that came", documents.came, documents.cameCount),
            ("went", "Documents that went", gone.list, gone.count),
        ].filter { $0.3 > 0 }.map { name, title, ids, total in
            Table(
                name, title: title, columns: [Column("document", .document)],
                rows: ids.map { [.text($0)] }, total: total)
        }
        return (
            "\(Self.count(documents.cameCount, "document", "documents")) came, "
                + "\(NumberText.count(gone.count)) went, \(NumberText.count(documents.matched)) stayed.",
            ReportDiff.Part(
                name: "documents", title: "Documents",
                note: "Documents are matched by their ids, in the order of the runs.",
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
                    "Over all documents of each run; changes of shares are in points of a hundred.",
                tables: [figures.table].compactMap(\.self))
        )
    }

    private static func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(NumberText.count(number)) \(number == 1 ? one : many)"
    }
}
