// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Checks that report sections contain only finite numbers and that their tables have different
/// names.
struct ReportCheck {
    private let trial: Trial
    private let samples: SampleTexts

    init(_ trial: Trial, _ samples: SampleTexts) {
        self.trial = trial
        self.samples = samples
    }

    func failures() -> [ConformanceFailure] {
        if let fault = fault(of: []) {
            return [ConformanceFailure(.report, "in the report without documents, \(fault)")]
        }
        return Search(clause: .report, fault: fault).failure(in: samples.lists).map { [$0] } ?? []
    }

    private func fault(of texts: [String]) -> String? {
        let report = trial.state(trial.documents(texts)).report(trial.manifest)
        return report.sections.lazy.compactMap {
            fault(in: $0.section) ?? faultOfFigures($0.section)
        }
        .first
    }

    private func fault(in section: Section) -> String? {
        let names = section.tables.map(\.name) + section.histograms.map(\.name)
        if let name = names.first(where: { !$0.isSnakeCase }) {
            return "the name '\(name)' is not in snake_case"
        }
        if let name = names.repeated.first { return "two tables are called '\(name)'" }
        return section.keyFigures.lazy.compactMap { fault(of: $0.value, $0.caption) }.first
            ?? section.tables.lazy.compactMap(fault).first
            ?? section.histograms.lazy.compactMap(fault).first
    }

    /// Checks that all figures are declared, because undeclared figures are not reported, and that
    /// each declared figure has a value.
    private func faultOfFigures(_ section: Section) -> String? {
        let given = section.figures.map(\.name)
        let declared = trial.info.figures.map(\.name)
        if let name = given.first(where: { !declared.contains($0) }) {
            return "the figure '\(name)' is not declared"
        }
        if let name = declared.first(where: { !given.contains($0) }) {
            return "the figure '\(name)' has no value"
        }
        return section.figures.lazy.compactMap { fault(of: $0.value, $0.name) }.first
    }

    private func fault(in table: Table) -> String? {
        if table.columns.isEmpty { return "the table '\(table.name)' has no columns" }
        if table.rows.count > table.total {
            return "the table '\(table.name)' has more rows than its total, \(table.total)"
        }
        return table.rows.lazy.flatMap(\.self).compactMap { fault(of: $0, table.name) }.first
    }

    private func fault(in histogram: Histogram) -> String? {
        let ends = histogram.bins.flatMap { [$0.from, $0.to] }
        return ends == ends.sorted() && ends.allSatisfy(\.isFinite)
            ? nil : "the ranges of '\(histogram.name)' are not in ascending order"
    }

    private func fault(of value: ReportValue, _ place: String) -> String? {
        switch value {
        case .number(let number, _) where !number.isFinite:
            "'\(place)' contains a number that is not finite"
        case .share(let share) where !(0...1).contains(share):
            "'\(place)' contains the share \(share), expected 0 to 1"
        case .part(let part, let whole) where !(0...max(whole, 0)).contains(part) || whole == 0:
            "'\(place)' contains the share \(part) of \(whole), expected a part from 0 to the whole, "
                + "which must be above 0"
        default: nil
        }
    }
}
