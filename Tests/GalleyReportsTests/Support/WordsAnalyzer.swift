// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Counts words like the real `word_frequency`; its section uses everything a section can have.
struct WordsAnalyzer: Analyzer {
    struct Summary: AnalyzerSummary {
        var counts = TermCounts()

        mutating func merge(_ other: Summary, _ terms: TermTranslation) {
            counts.merge(other.counts, terms)
        }
    }

    static let info = AnalyzerInfo(
        id: "word_frequency",
        summary: "Counts words and the documents that have them.",
        measures: [
            .count("words", "Words that were counted."),
            .count("words_all", "Words of the whole text."),
        ])

    func examine(_ document: AnnotatedDocument) throws -> Evidence {
        Evidence(measures: [
            "words": .count(document.words.count), "words_all": .count(document.allWords.count),
        ])
    }

    func collect(
        _ document: AnnotatedDocument, _ evidence: Evidence, into summary: inout Summary
    ) {
        summary.counts.add(document.terms)
    }

    static let replacesStandardTables = true

    func report(_ summary: Summary, _ context: ReportContext) -> Section {
        let ranking = summary.counts.ranking(context.vocabulary)
        let rows: [[ReportValue]] = ranking.prefix(25).map {
            [
                .text($0.spelling), .count($0.occurrences),
                .share(Double($0.occurrences) / Double(summary.counts.total)),
                .count($0.documents),
            ]
        }
        let columns = [
            Column("word"), Column("count", .bar), Column("share", .number),
            Column("documents", .number),
        ]
        return Section(
            keyFigures: [
                KeyFigure("words", .count(summary.counts.total)),
                KeyFigure("different words", .count(summary.counts.distinct)),
                KeyFigure("words per document", mean(context)),
            ],
            tables: [
                Table(
                    "words", title: "Most frequent words", columns: columns, rows: rows,
                    total: ranking.count)
            ],
            notes: ["Words are folded to lower case; no stop words are left out."])
    }

    func termsForDiff(_ summary: Summary, _ policy: TokenizerPolicy) -> ComparedTerms? {
        ComparedTerms(summary.counts)
    }

    private func mean(_ context: ReportContext) -> ReportValue {
        (context.tally.measures["words"]?.mean).map { .number($0, decimals: 1) } ?? .missing
    }
}
