// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Rates a few words with explanations; throws at the word "unrateable".
struct MoodAnalyzer: Analyzer {
    struct Summary: AnalyzerSummary {
        var best = TopDocuments(limit: 3)

        mutating func merge(_ other: Summary, _ terms: TermTranslation) { best.merge(other.best) }
    }

    struct Unrateable: Error, CustomStringConvertible {
        let description = "the word 'unrateable' cannot be rated"
    }

    static let ratings = ["wonderful": 2.7, "good": 1.9, "terrible": -2.1, "disaster": -3.1]

    static let info = AnalyzerInfo(
        id: "sentiment_lexicon",
        summary: "Rates how texts feel by the words of a lexicon.",
        measures: [
            .number("compound", "The rating of the whole.", in: -1...1),
            .count("hits", "Words that the lexicon knows."),
        ])

    func examine(_ document: AnnotatedDocument) throws -> Evidence {
        var evidence = Evidence()
        var isNegated = false
        for word in document.words {
            let term = document.spelling(of: word.term)
            if term == "unrateable" { throw Unrateable() }
            if let rating = Self.ratings[term] {
                evidence.explanations.append(
                    explain(rating, term, word.range, isNegated: isNegated))
            }
            isNegated = term == "not"
        }
        let sum = evidence.explanations.reduce(0) { $0 + $1.contribution }
        evidence.measures["compound"] = .number(sum / (sum * sum + 15).squareRoot())
        evidence.measures["hits"] = .count(evidence.explanations.count)
        return evidence
    }

    func collect(
        _ document: AnnotatedDocument, _ evidence: Evidence, into summary: inout Summary
    ) {
        summary.best.add(document.id, evidence.measures["compound"]?.number ?? 0)
    }

    static let replacesStandardTables = true

    func report(_ summary: Summary, _ context: ReportContext) -> Section {
        let compound = context.tally.measures["compound"]
        let rows: [[ReportValue]] = summary.best.entries.map {
            [.text($0.id), .number($0.value.value, decimals: 4)]
        }
        return Section(
            highlights: ["The mood is mixed: \(context.tally.documents) documents were rated."],
            keyFigures: [
                KeyFigure(
                    "mean rating", compound?.mean.map { .number($0, decimals: 4) } ?? .missing)
            ],
            tables: [
                Table(
                    "best", title: "Most positive documents",
                    columns: [Column("document", .document), Column("rating", .bar)], rows: rows)
            ],
            histograms: [histogram(summary)],
            notes: ["Ratings lie between -1 and 1."])
    }

    private func histogram(_ summary: Summary) -> Histogram {
        let values = summary.best.entries.map(\.value.value)
        let bins = (0..<10).map { index in
            let from = Double(index - 5) / 5
            let to = Double(index - 4) / 5
            return Histogram.Bin(
                from: from, to: to, count: values.count { $0 >= from && $0 < to })
        }
        return Histogram("ratings", title: "Ratings of these documents", bins: bins)
    }

    private func explain(
        _ rating: Double, _ term: String, _ range: ByteRange, isNegated: Bool
    ) -> Explanation {
        Explanation(
            span: range, label: term, base: rating,
            steps: isNegated ? [ExplanationStep("negation", .multiply(-0.74))] : [],
            contribution: isNegated ? rating * -0.74 : rating)
    }
}
