// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

/// Measures how much of a text is repetition, as the filters of web corpora define it.
public struct Repetition: Analyzer {
    /// The paper or tool whose definitions are used.
    public var variant = RepetitionVariant.gopher

    /// Makes the analyzer with the definitions of the Gopher paper.
    public init() {}

    /// The options that a pipeline may set.
    public static var options: [AnalyzerOption<Self>] {
        [AnalyzerOption("variant", \.variant, "The paper or tool whose definitions are used.")]
    }

    /// Whether repeated lines are passed to the analyzer by default; this is true, because the
    /// analyzer measures repetition itself.
    public var includesRepeatsByDefault: Bool { true }

    /// Measures the document and reports which limits of the variant's filter the document exceeds.
    public func examine(_ document: AnnotatedDocument) -> Evidence {
        let text = RepetitionText(document.text, words: document.words.map(\.range))
        let measures = variant.measures(of: text)
        var evidence = Evidence()
        for (measure, value) in measures.values {
            evidence.measures[measure.rawValue] = .number(value)
        }
        let faults = variant.limits.compactMap { fault($0, measures) } + measures.reasons
        if !faults.isEmpty {
            evidence.findings = [
                Finding(
                    rule: "filtered",
                    message:
                        "\(variant.rawValue) drops the page: \(faults.joined(separator: ", "))",
                    spans: [0..<document.length])
            ]
        }
        return evidence
    }

    private func fault(_ limit: RepetitionLimit, _ measures: RepetitionMeasures) -> String? {
        guard let found = measures[limit.measure], limit.isBroken(by: found) else { return nil }
        let sign = limit.isMinimum ? "<" : ">"
        let thousandths = (found * 1000).rounded() / 1000
        return "\(limit.measure.rawValue) \(thousandths) \(sign) \(limit.value)"
    }
}

extension Repetition {
    /// Whether the standard tables of measures and rules are left out; this is true, because the
    /// section has its own.
    public static var replacesStandardTables: Bool { true }

    /// Shows the distribution of each measure of the variant, next to the limit of the variant's
    /// filter.
    public func report(_ summary: EmptySummary, _ context: ReportContext) -> Section {
        let dropped = context.tally.rules["filtered"]?.documents ?? 0
        let documents = context.tally.documents
        return Section(
            highlights: dropped == 0
                ? []
                : [
                    "The filter of \(variant.rawValue) would drop \(dropped.grouped) of "
                        + "\(documents.grouped) \(documents == 1 ? "document" : "documents")."
                ],
            keyFigures: [
                KeyFigure(
                    "documents that \(variant.rawValue) would drop",
                    .share(dropped, of: documents), of: "documents")
            ],
            tables: [table(context.tally)],
            notes: ["Definitions: 'galley describe repetition'."])
    }

    private func table(_ tally: Tally) -> Table {
        let rows = RepetitionMeasure.allCases.compactMap { measure in
            tally.measures[measure.rawValue].flatMap { row(measure, $0) }
        }
        return Table(
            "measures", title: "Repetition as \(variant.rawValue) counts it",
            columns: [Column("measure")]
                + ["mean", "median", "p90", "max", "limit"].map { Column($0, .number) },
            rows: rows)
    }

    private func row(
        _ measure: RepetitionMeasure, _ statistics: Statistics
    ) -> [ReportValue]? {
        guard statistics.count > 0 else { return nil }
        let values = [
            statistics.mean, statistics.median, statistics.quantile(9, of: 10), statistics.max,
            variant.limits.first { $0.measure == measure }?.value,
        ]
        return [.text(measure.rawValue)]
            + values.map { $0.map { .number($0, decimals: 3) } ?? .missing }
    }
}

extension Repetition {
    /// Describes the analyzer.
    public static let info = AnalyzerInfo(
        id: "repetition",
        summary: "Measures how much of a text is repetition, as the filters of web corpora do.",
        rationale: rationale,
        layers: [Tokens.self],
        rules: [Rule("filtered", "The variant's filter would drop the page.", severity: .note)],
        measures: RepetitionMeasure.allCases.map {
            .number($0.rawValue, $0.summary, decimals: 4)
        },
        examples: [
            Example("a refrain", "⟦row your boat row your boat row your boat⟧"),
            Example("nothing is repeated", "The harbour is calm and the boats are in."),
        ])

    private static var rationale: String {
        """
        Tools use the same names for different counts, so the option 'variant' selects whose \
        definition is used; to use two variants, list the analyzer twice, with labels. 'gopher' is \
        Rae et al. (2021), section A1.1: later copies of lines and paragraphs, the phrase of two, \
        three or four words that covers the most text, and phrases of five to ten words that \
        repeat earlier ones, with no character counted twice. 'gopher-datatrove' and \
        'gopher-dolma' compute what datatrove 0.10 and dolma 1.0 compute: the first divides by all \
        characters and looks for phrases from left to right; the second also counts the first copy \
        and every overlap. 'c4' uses the line rules of Raffel et al. (2020), and 'fineweb' uses \
        those of Penedo et al. (2024). Words are found by the pipeline's 'tokenizer', except in \
        gopher-dolma and c4, which divide at white space. A variant states only the measures that \
        it defines. A finding of the rule 'filtered' lists which limits of the filter the page \
        exceeds; an example of a gate is: any repetition.duplicate_lines > 30%. A measure is 0 if \
        the text has fewer words than a phrase, or if a share would be divided by 0.
        """
    }
}
