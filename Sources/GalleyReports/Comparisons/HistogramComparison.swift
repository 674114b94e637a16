// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The distributions that both runs have: how many documents lie in each range, before and after.
struct HistogramComparison {
    /// A table per distribution that changed.
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
                Column("range"), Column("documents before", .number),
                Column("documents after", .bar),
            ], rows: rows)
    }
}
