// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// A number that is compared between the groups of a report.
struct GroupColumn {
    /// The heading for people.
    let heading: String
    /// The heading for programs: the names of the figures, such as `pattern.film.documents`.
    let name: String
    /// The values: that of all documents first, then those of the groups in their order.
    let values: [ReportValue]

    /// Whether neither the run nor any group has a value.
    var isEmpty: Bool { values.allSatisfy { $0 == .missing } }

    /// Whether a column has the same values, which are not all 0.
    fileprivate func repeats(_ columns: [GroupColumn]) -> Bool {
        values.contains { $0.number != 0 && $0 != .missing }
            && columns.contains { $0.values == values }
    }
}

/// The numbers of one analyzer that are compared between groups: its key figures, and all its
/// measures, rules and declared figures.
struct GroupColumns {
    /// The section's label.
    let label: String
    /// The key figures.
    let keyFigures: [GroupColumn]
    /// The measures, rules and declared figures in relative terms, so that groups of different sizes
    /// can be compared: means, shares and shares of documents.
    let relative: [GroupColumn]
    /// The sums of measures and the numbers of findings.
    let totals: [GroupColumn]

    /// - Parameters:
    ///   - index: the index of the section in the report.
    init(_ report: Report, section index: Int) {
        let figures = GroupFigures(report, section: index)
        label = figures.label
        let keys = figures.keyFigures.filter { !$0.isEmpty }
        keyFigures = keys
        let (measures, rules) = (figures.measures, figures.rules)
        let own = measures.filter { !$0.isEmpty && !$0.repeats(keys) }
        let other = figures.declared.filter { column in
            !column.isEmpty && !column.repeats(keys + own + rules)
        }
        relative = own + rules + other
        totals = figures.totals.filter { !$0.isEmpty }
    }
}

/// Finds the figures of one section in the report and in its groups.
private struct GroupFigures {
    let label: String
    private let sections: [ReportSection?]
    private let figures: [[String: ReportValue]]
    private let ruleNames: [String]
    private let measureNames: [String]
    private let declaredNames: [String]

    init(_ report: Report, section index: Int) {
        let label = report.sections[index].label
        let prefix = label + "."
        self.label = label
        sections =
            [report.sections[index]]
            + report.groups.map { $0.sections.indices.contains(index) ? $0.sections[index] : nil }
        func own(_ figures: [Figure]) -> [(String, ReportValue)] {
            figures.filter { $0.name.utf8.starts(with: prefix.utf8) }
                .map { (String($0.name.dropFirst(prefix.count)), $0.value) }
        }
        let named = own(report.figures)
        figures = ([report.figures] + report.groups.map(\.figures)).map { figures in
            Dictionary(own(figures), uniquingKeysWith: { first, _ in first })
        }
        let rules = report.manifest.analyzers.first { $0.label == label }?.rules.map(\.id) ?? []
        let measures = named.map(\.0).filter { ExactText($0).hasSuffix(".mean") }.map {
            String($0.dropLast(5))
        }
        let known = Set(rules + measures)
        ruleNames = rules
        measureNames = measures
        declaredNames = named.map(\.0).filter { !known.contains($0) && !$0.contains(".") }
    }

    private func values(_ name: String) -> [ReportValue] {
        figures.map { $0[name] ?? .missing }
    }

    private func column(_ heading: String, _ name: String) -> GroupColumn {
        GroupColumn(heading: heading, name: "\(label).\(name)", values: values(name))
    }

    var keyFigures: [GroupColumn] {
        (sections.first??.section.keyFigures ?? []).map { figure in
            GroupColumn(
                heading: figure.caption, name: figure.caption,
                values: sections.map { section in
                    section?.section.keyFigures.first { $0.caption == figure.caption }?.value
                        ?? .missing
                })
        }
    }

    /// The mean of each measure, or the share over all documents together.
    var measures: [GroupColumn] {
        measureNames.map { name in
            switch figures[0][name] {
            case .count: column("\(name) per document", "\(name).mean")
            case nil: column("\(name) mean", "\(name).mean")
            default: column(name, name)
            }
        }
    }

    /// The share of documents with findings of each rule.
    var rules: [GroupColumn] {
        ruleNames.map { name in
            let counts = values("\(name).documents")
            let shares = zip(counts, sections).map { count, section -> ReportValue in
                guard case .count(let count) = count, let documents = section?.documents,
                    documents > 0
                else { return .missing }
                return .part(count, of: documents)
            }
            return GroupColumn(
                heading: "documents with \(name)", name: "\(label).\(name).documents (share)",
                values: shares)
        }
    }

    var declared: [GroupColumn] { declaredNames.map { column($0, $0) } }

    var totals: [GroupColumn] {
        let sums = measureNames.filter { if case .count? = figures[0][$0] { true } else { false } }
        return (sums + ruleNames).map { column($0, $0) }
    }
}
