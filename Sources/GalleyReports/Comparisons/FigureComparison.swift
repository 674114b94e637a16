// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The figures that both runs have but whose formatted values differ.
struct FigureComparison {
    private struct Change {
        let name: String
        let before: ReportValue
        let after: ReportValue
    }

    private let changes: [Change]

    init(_ labels: [String], _ before: RunSide, _ after: RunSide) {
        let old = Dictionary(
            before.report.figures.map { ($0.name, $0.value) },
            uniquingKeysWith: { first, _ in first })
        let shared = after.report.figures.filter { figure in
            labels.contains { figure.name.hasPrefix("\($0).") }
        }
        let all = shared.compactMap { figure -> Change? in
            guard let value = old[figure.name], value.text != figure.value.text else { return nil }
            return Change(name: figure.name, before: value, after: figure.value)
        }
        // Sums and shares come before statistics.
        changes =
            all.filter { !Self.isStatistic($0.name) } + all.filter { Self.isStatistic($0.name) }
    }

    /// The number of figures that changed.
    var count: Int { changes.count }

    /// The table of the figures before and after, sums and shares first; nil if none changed.
    var table: Table? {
        guard !changes.isEmpty else { return nil }
        return Table(
            "figures", title: "Figures that changed",
            columns: [
                Column("figure"), Column("before", .number), Column("after", .number),
                Column("change", .number),
            ],
            rows: changes.map {
                [.text($0.name), $0.before.withWhole, $0.after.withWhole, Self.change($0)]
            })
    }

    private static func isStatistic(_ name: String) -> Bool {
        Measure.statistics.contains { name.hasSuffix($0) }
    }

    private static func change(_ change: Change) -> ReportValue {
        if let before = change.before.share, let after = change.after.share {
            return .number((after - before) * 100, decimals: 2)
        }
        switch (change.before, change.after) {
        case (.count(let before), .count(let after)):
            let (difference, isTooGreat) = after.subtractingReportingOverflow(before)
            return isTooGreat ? .missing : .count(difference)
        case (.number(let before, let decimals), .number(let after, _)):
            return .number(after - before, decimals: decimals)
        default: return .missing
        }
    }
}
