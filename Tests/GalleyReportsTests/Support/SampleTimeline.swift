// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyReports

/// A run over dated documents with a gap in time, in which one analyzer draws a line chart.
enum SampleTimeline {
    static func report() -> Report {
        let plan = EnginePlan(
            analyzers: [
                PlannedAnalyzer(analyzer: LoadedAnalyzer(MoodAnalyzer())),
                PlannedAnalyzer(
                    label: "arcs", analyzer: LoadedAnalyzer(FixedAnalyzer(section: arc))),
            ], grouping: .date(.month))
        let worker = Worker(plan: plan)
        let dates = ["2025-11-03", "2025-12-24", "2025-12-31", "2026-01-01", "2026-04-02", nil]
        worker.meet(dates.count)
        _ = worker.process(
            zip(SampleText.pages, dates).map { page, date in
                TextDocument(id: page.id, text: page.text, date: date)
            })
        return worker.state.report(
            Manifest(
                toolVersion: "0.1.0", pipeline: "timeline",
                pipelineHash: SHA256.hexadecimal(of: []), plan: plan))
    }

    static let arc = Section(tables: [
        Table(
            "arc", title: "Arc <b>",
            columns: [Column("fifth", .number), Column("mean & more", .line)],
            rows: [-0.2, 0.1, 0.4, 0, -0.35].enumerated().map {
                [.count($0 + 1), .number($1, decimals: 2)]
            }),
        Table(
            "point", title: "One point", columns: [Column("fifth"), Column("mean", .line)],
            rows: [[.text("only"), .number(1, decimals: 0)]]),
    ])
}
