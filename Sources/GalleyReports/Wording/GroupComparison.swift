// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The groups of a report as one table: a row per group, a column per key figure.
struct GroupComparison {
    private struct Source {
        let section: Int
        let heading: String
        let value: (ReportGroup) -> ReportValue
    }

    private let report: Report

    init(_ report: Report) {
        self.report = report
    }

    /// The table; nil if the run did not group its documents.
    ///
    /// - Parameters:
    ///   - limit: the maximum number of columns besides the group and the documents.
    ///   - statesWholes: whether shares are texts such as "69.0 % of 329" instead of numbers.
    func table(figures limit: Int, statesWholes: Bool) -> Table? {
        guard !report.groups.isEmpty else { return nil }
        let sources = Array(interleaved.prefix(limit))
        let columns =
            [Column("group"), Column("documents", .number)]
            + headings(of: sources).map { Column($0, .number) }
        let rows = report.groups.map { group in
            [.text(group.key), .count(group.documents)]
                + sources.map { statesWholes ? $0.value(group).withWhole : $0.value(group) }
        }
        return Table("groups", title: "Group", columns: columns, rows: rows)
    }

    /// The first figure of every section, then the second figure of every section, and so on.
    private var interleaved: [Source] {
        let bySection = report.sections.indices.map(sources)
        let longest = bySection.map(\.count).max() ?? 0
        return (0..<longest).flatMap { rank in
            bySection.filter { rank < $0.count }.map { $0[rank] }
        }
    }

    private func sources(of section: Int) -> [Source] {
        let captions = report.sections[section].section.keyFigures.map(\.caption)
        guard captions.isEmpty else {
            return captions.map { caption in
                Source(section: section, heading: caption) { group in
                    group.sections.indices.contains(section)
                        ? group.sections[section].section.value(of: caption) : .missing
                }
            }
        }
        return figures(of: report.sections[section].label).map { name, heading in
            Source(section: section, heading: heading) { group in
                group.figures.first { $0.name == name }?.value ?? .missing
            }
        }
    }

    /// The figures for a section without key figures (at most two): totals and shares come before
    /// means.
    private func figures(of label: String) -> [(name: String, heading: String)] {
        let own = report.figures.compactMap { figure -> (String, [Substring])? in
            guard figure.name.hasPrefix(label + ".") else { return nil }
            let rest = figure.name.dropFirst(label.count + 1)
            return (figure.name, rest.split(separator: "."))
        }
        let bare = own.filter { $0.1.count == 1 }.map { ($0.0, "\(label) \($0.1[0])") }
        let means = own.filter { $0.1.count == 2 && $0.1[1] == "mean" }
            .map { ($0.0, "\(label) \($0.1[0]) mean") }
        return (bare + means).prefix(2).map { (name: $0.0, heading: $0.1) }
    }

    /// The headings; if a heading occurs more than once, the section's label is put before it.
    private func headings(of sources: [Source]) -> [String] {
        let counts = Dictionary(grouping: sources, by: \.heading).mapValues(\.count)
        return sources.map { source in
            counts[source.heading] == 1
                ? source.heading : "\(report.sections[source.section].label) \(source.heading)"
        }
    }
}

extension ReportValue {
    /// The value with the size of its whole if it is a share, such as "69.0 % of 329".
    fileprivate var withWhole: ReportValue {
        guard case .part(_, let whole) = self else { return self }
        return .text("\(text) of \(NumberText.count(whole))")
    }
}

extension Section {
    fileprivate func value(of caption: String) -> ReportValue {
        keyFigures.first { $0.caption == caption }?.value ?? .missing
    }
}
