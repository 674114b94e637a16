// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

extension Repetition {
    /// How the measures of the variant are distributed, beside the limits of its filter.
    public func report(_ summary: EmptySummary, _ context: ReportContext) -> Section {
        let dropped = context.tally.rules["filtered"]?.documents ?? 0
        let documents = context.tally.documents
        return Section(
            highlights: dropped == 0
                ? [] : ["The filter of \(variant.rawValue) would drop \(dropped) of \(documents)."],
            keyFigures: [
                KeyFigure(
                    "documents that \(variant.rawValue) would drop",
                    .share(documents == 0 ? 0 : Double(dropped) / Double(documents)))
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
