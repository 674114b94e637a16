// SPDX-License-Identifier: Apache-2.0
import GalleyCore
import GalleyJSON

/// The section of the report for `sentiment_lexicon`.
struct SentimentSection {
    private static let listedWords = 20

    private let summary: SentimentSummary
    private let tally: Tally
    /// The entries that were found, sorted by the bytes of their labels.
    private let entries: [(label: String, total: LabelTotals.Total)]
    private let engine: SentimentEngine?

    init(_ summary: SentimentSummary, _ engine: SentimentEngine?, _ tally: Tally) {
        self.summary = summary
        self.engine = engine
        self.tally = tally
        entries = summary.entries.entries
            .map { (ExactText(engine?.label(of: $0.entry) ?? ""), $0.total) }
            .sorted { $0.0 < $1.0 }
            .map { ($0.0.text, $0.1) }
    }

    func section(notes: [String]) -> Section {
        Section(
            warnings: warnings, figures: figures, keyFigures: keyFigures,
            tables: [classes] + arc + [words, mostPositive, mostNegative] + categories
                + notScored,
            histograms: [histogram],
            notes: notes + coverageNotes + [
                "A document is positive if its compound score is at least 0.05, and negative if "
                    + "the score is at most -0.05.",
                "A word that is not in the lexicon counts as neutral; 'coverage' is the share of words that "
                    + "are in the lexicon.",
            ])
    }

    /// If the share of rated words is below this threshold, the report warns that the scores mean
    /// little.
    private static let lowCoverage = 0.02

    private var coverageNotes: [String] {
        guard let coverage = tally.measures["coverage"]?.pooled, coverage < Self.lowCoverage else {
            return []
        }
        return ["Few words have an entry in the lexicon: the scores mean little for these texts."]
    }

    /// The table with the mean score of every fifth of the texts; empty if no arcs were measured.
    private var arc: [Table] {
        let means = SentimentArc.measures.compactMap { tally.measures[$0]?.mean }
        guard means.count == SentimentArc.parts else { return [] }
        let rows = means.enumerated().map { index, mean in
            [ReportValue.count(index + 1), .number(mean, decimals: 4)]
        }
        return [
            Table(
                "arc", title: "Mean score of the sentences, by fifths of the texts",
                columns: [Column("fifth", .number), Column("compound", .line)], rows: rows)
        ]
    }

    /// The table of the lexicon's categories, with the number and the share of the words in each.
    private var categories: [Table] {
        var counts: [ExactText: Int] = [:]
        for (label, total) in entries {
            for category in engine?.categories(of: label) ?? [] {
                counts[ExactText(category), default: 0] += total.count
            }
        }
        guard !counts.isEmpty else { return [] }
        let words = tally.measures["coverage"]?.whole ?? 0
        let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let rows = ranked.map { category, count in
            [
                ReportValue.text(category.text), .count(count),
                .share(count, of: words),
            ]
        }
        return [
            Table(
                "categories", title: "Words by the lexicon's categories",
                columns: [
                    Column("category"), Column("words", .bar), Column("share of words", .number),
                ],
                rows: rows)
        ]
    }

    /// The table of the documents that were not scored because the lexicon is for another language.
    private var notScored: [Table] {
        guard !summary.notScored.entries.isEmpty else { return [] }
        let rows = summary.notScored.entries.map { language, total in
            let other = LexiconLanguage.bundledLexicon(for: language)
            let hint = other.map { " in use (there is 'lexicon: \($0)')" } ?? ""
            return [
                ReportValue.text("not scored: no lexicon for \(language)\(hint)"),
                .count(total.count),
            ]
        }
        return [
            Table(
                "not_scored", title: "Documents without a score",
                columns: [Column("reason"), Column("documents", .number)], rows: rows)
        ]
    }

    private var keyFigures: [KeyFigure] {
        let mean = tally.measures["compound"]?.mean
        let remark = coverage.unscored
        var figures = [
            KeyFigure("mean compound score", mean.map { .number($0, decimals: 4) } ?? .missing),
            KeyFigure(
                "positive documents", .share(summary.positive, of: documents), of: "scored",
                remark: remark),
            KeyFigure(
                "negative documents", .share(summary.negative, of: documents), of: "scored",
                remark: remark),
            KeyFigure(
                "words with a rating", tally.measures["coverage"]?.pooledValue ?? .missing,
                of: "words"),
        ]
        if summary.undetermined > 0 {
            figures.append(
                KeyFigure(
                    "documents in an unknown language",
                    .share(summary.undetermined, of: documents), of: "scored"))
        }
        return figures
    }

    private var figures: [Figure] {
        [
            Figure("scored", .count(documents)),
            Figure("scored_share", .share(documents, of: tally.documents)),
            Figure("undetermined", .count(summary.undetermined)),
            Figure("other_languages", .count(coverage.otherLanguages)),
        ]
    }

    private var warnings: [String] { coverage.warning.map { [$0] } ?? [] }

    private var documents: Int { summary.scored }

    private var coverage: ScoredDocuments { ScoredDocuments(summary, examined: tally.documents) }

    private var classes: Table {
        let rows: [(String, Int)] = [
            ("positive", summary.positive), ("neutral", summary.neutral),
            ("negative", summary.negative),
        ]
        return Table(
            "classes", title: "Documents by sentiment",
            columns: [
                Column("sentiment"), Column("documents", .bar),
                Column("share of scored documents", .number),
            ],
            rows: rows.map { [.text($0), .count($1), .share($1, of: documents)] })
    }

    private var words: Table {
        // The entries are sorted by their bytes, and equal totals keep this order.
        let sizes = entries.map { abs($0.total.sum.value) }
        let ranked = entries.indices.sorted { first, second in
            sizes[first] == sizes[second] ? first < second : sizes[first] > sizes[second]
        }
        let rows: [[ReportValue]] = ranked.prefix(Self.listedWords).map { index in
            let (word, total) = entries[index]
            return [.text(word), .count(total.count), .number(total.sum.value, decimals: 2)]
        }
        return Table(
            "words", title: "Words that contributed most",
            columns: [
                Column("word", .word), Column("hits", .number), Column("contribution", .bar),
            ],
            rows: rows, total: entries.count)
    }

    private var mostPositive: Table {
        table(
            "most_positive", title: "Most positive documents",
            summary.mostPositive.entries.map { ($0.id, $0.value.value) })
    }

    private var mostNegative: Table {
        table(
            "most_negative", title: "Most negative documents",
            summary.mostNegative.entries.map { ($0.id, -$0.value.value) })
    }

    private func table(_ name: String, title: String, _ documents: [(String, Double)]) -> Table {
        Table(
            name, title: title,
            columns: [Column("document", .document), Column("compound", .number)],
            rows: documents.map { [.text($0), .number($1, decimals: 4)] })
    }

    private var histogram: Histogram {
        let count = Double(summary.bins.count)
        let bins = summary.bins.enumerated().map { index, documents in
            Histogram.Bin(
                from: (2 * Double(index) - count) / count,
                to: (2 * Double(index + 1) - count) / count,
                count: documents)
        }
        return Histogram("compound", title: "Documents by compound score", bins: bins)
    }
}
