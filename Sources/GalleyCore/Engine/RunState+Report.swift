// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

extension RunState {
    /// Makes the report of a run.
    ///
    /// If counts were spilled, `prepareSpilledCounts` must be called first. If spilled counts
    /// cannot be read, the error is in `storeFault` afterwards.
    ///
    /// - Parameters:
    ///   - manifest: the versions, settings and resources of the run.
    ///   - allowsEmpty: whether the run may succeed although no document was analyzed.
    ///   - failures: the first failures in the order of the records, at most
    ///     `Report.listedFailures` of them.
    ///   - baseline: the comparison of the findings with the findings of an earlier run; nil
    ///     without an earlier run.
    ///   - checkGates: a function that checks the pipeline's gates against the figures of the run and
    ///     of its accounts.
    package func report(
        _ manifest: Manifest, allowsEmpty: Bool = false, failures: [DocumentFailure] = [],
        baseline: BaselineOutcome? = nil, checkGates: ([Figure]) -> [GateOutcome] = { _ in [] }
    ) -> Report {
        let sections = sections(group: 0)
        let figures = figures(group: 0, sections)
        return Report(
            manifest: manifest, accounts: accounts, inputRoot: inputRoot?.text, sections: sections,
            figures: figures,
            grouping: plan.shownGrouping, groups: reportGroups,
            gates: checkGates(figures + accounts.figures), exhibits: exhibits.list,
            baseline: baseline,
            allowsEmpty: allowsEmpty, failures: failures)
    }

    /// The documents that a report shows.
    package var shownDocuments: [Exhibit] { exhibits.list }

    private var reportGroups: [ReportGroup] {
        groups.sortedNumbers.map { group in
            let sections = sections(group: group)
            return ReportGroup(
                key: groups.keys[group - 1],
                documents: tallies.indices.map { tally(of: $0, group: group).documents }.max() ?? 0,
                sections: sections, figures: figures(group: group, sections))
        }
    }

    func tally(of index: Int, group: Int) -> Tally {
        group < tallies[index].count
            ? tallies[index][group] : Tally(info: plan.analyzers[index].analyzer.info)
    }

    private func sections(group: Int) -> [ReportSection] {
        plan.analyzers.enumerated().map { index, planned in
            let context = ReportContext(
                tally: tally(of: index, group: group), vocabulary: vocabulary,
                label: planned.label, selection: planned.selection)
            return ReportSection(
                label: planned.label, analyzer: planned.analyzer.info.id,
                summary: planned.analyzer.info.summary, documents: context.tally.documents,
                selection: planned.selection,
                section: stages[index].report(group: group, context))
        }
    }

    private func figures(group: Int, _ sections: [ReportSection]) -> [Figure] {
        plan.analyzers.indices.flatMap { index in
            let planned = plan.analyzers[index]
            let info = planned.analyzer.info
            return
                (info.figures(tally(of: index, group: group))
                + info.figures(sections[index].section))
                .map { Figure("\(planned.label).\($0.name)", $0.value) }
        }.sorted { ExactText($0.name) < ExactText($1.name) }
    }
}

extension AnalyzerInfo {
    /// The names of all figures of the analyzer, without the analyzer's label.
    public var figureNames: [String] {
        measures.flatMap { measure in measure.figureSuffixes.map { measure.name + $0 } }
            + rules.flatMap { [$0.id, "\($0.id).documents"] }
            + figures.map(\.name)
    }

    /// Returns the declared figures of the whole run; a figure that is not in the section is
    /// `missing`.
    func figures(_ section: Section) -> [Figure] {
        figures.map { declared in
            section.figures.first { $0.name == declared.name } ?? Figure(declared.name, .missing)
        }
    }

    func figures(_ tally: Tally) -> [Figure] {
        let ofMeasures = measures.flatMap { measure in
            tally.measures[measure.name].map(measure.figures)?
                .map { Figure(measure.name + $0.name, $0.value) } ?? []
        }
        let ofRules = rules.flatMap { rule in
            let count = tally.rules[rule.id] ?? RuleCount()
            return [
                Figure(rule.id, .count(count.findings)),
                Figure("\(rule.id).documents", .count(count.documents)),
            ]
        }
        return ofMeasures + ofRules
    }
}
