// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Counts words, some of which it adds to the vocabulary before the first document.
struct PreparedWords: Analyzer {
    struct Summary: AnalyzerSummary {
        var counts = TermCounts()

        mutating func merge(_ other: Summary, _ terms: TermTranslation) {
            counts.merge(other.counts, terms)
        }
    }

    private static let words = ["sea", "don't", "語", "never"]

    static var info: AnalyzerInfo {
        AnalyzerInfo(id: "prepared_words", summary: "Counts some words.")
    }

    func prepare(_ vocabulary: inout Vocabulary) -> Summary {
        for word in Self.words { _ = vocabulary.intern(word) }
        return Summary()
    }

    func examine(_ document: AnnotatedDocument) -> Evidence { Evidence() }

    func collect(
        _ document: AnnotatedDocument, _ evidence: Evidence, into summary: inout Summary
    ) {
        summary.counts.add(document.terms)
    }

    func report(_ summary: Summary, _ context: ReportContext) -> Section {
        var vocabulary = context.vocabulary
        let figures = Self.words.map { word in
            KeyFigure(word, .count(summary.counts[vocabulary.intern(word)]))
        }
        let sums = [
            KeyFigure("distinct", .count(summary.counts.distinct)),
            KeyFigure("total", .count(summary.counts.total)),
        ]
        let ranking = summary.counts.ranking(vocabulary, limit: 3) { $0 != "sea" }
        let rows = ranking.terms.map { ranked -> [ReportValue] in
            [.text(ranked.spelling), .count(ranked.occurrences)]
        }
        let columns = [Column("word"), Column("count", .bar)]
        return Section(
            keyFigures: figures + sums,
            tables: [
                Table("top", title: "Top", columns: columns, rows: rows, total: ranking.total)
            ])
    }
}
