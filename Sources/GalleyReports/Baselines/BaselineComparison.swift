// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
import GalleyJSON

/// Compares the findings of a run with the findings of an earlier run, the baseline.
///
/// First all records of the run are marked in their order, then all entries of the baseline are
/// checked in their order. If a fingerprint occurs more often in the run than in the baseline, the
/// surplus occurrences at the end of the run are new; if it occurs more often in the baseline, the
/// surplus entries at the end of the baseline are fixed. So the outcome depends only on the run and
/// the baseline.
package struct BaselineComparison {
    /// The outcome so far.
    package private(set) var outcome: BaselineOutcome

    private let baseline: Baseline
    private let accounts: Accounts
    private let numbers: [String: Int]
    private let places: [ExactText: Int]
    /// The number of findings of the run that have been marked, by key.
    private var marked: [FindingKey: Int] = [:]
    /// The number of entries of the baseline that have been checked, by key.
    private var checked: [FindingKey: Int] = [:]
    /// For each analyzer label, the ids of the baseline's documents that this run examined, indexed
    /// by the label's number.
    private var examined: [Set<ExactText>]

    /// Makes a comparison for the report of a run.
    package init(_ baseline: Baseline, _ report: Report) {
        self.init(
            baseline, manifest: report.manifest, accounts: report.accounts,
            exhibits: report.exhibits)
    }

    /// Makes a comparison for a run whose report has not been made yet.
    package init(
        _ baseline: Baseline, manifest: Manifest, accounts: Accounts, exhibits: [Exhibit]
    ) {
        self.baseline = baseline
        self.accounts = accounts
        let rules = manifest.analyzers.flatMap { analyzer in
            analyzer.rules.map { BaselineCount(analyzer: analyzer.label, rule: $0.id) }
        }
        numbers = Dictionary(zip(rules.map(\.name), 0...), uniquingKeysWith: { first, _ in first })
        outcome = BaselineOutcome(name: baseline.name, rules: rules, exhibits: exhibits.count)
        outcome.moved = baseline.moved?.sentence
        let keys = exhibits.map { Self.place($0.id, $0.path, $0.line) }
        places = Dictionary(zip(keys, 0...), uniquingKeysWith: { first, _ in first })
        examined = baseline.documents.map { _ in [] }
    }

    /// Marks every finding of a record as new or known.
    ///
    /// - Parameters:
    ///   - record: a record of the run; the baseline state of each of its findings is set.
    ///   - measures: the names of all measures of the record; they show whether an analyzer that
    ///     failed on other documents examined this document.
    package mutating func mark(_ record: inout Record, measures: [String]) {
        let own = baseline.moved?.later(record) ?? record
        noteExamined(own, measures)
        var newRules: Set<Int> = []
        for index in record.findings.indices {
            let state = state(of: own.findings[index])
            record.findings[index].baselineState = state
            guard let rule = number(of: record.findings[index]) else { continue }
            if state == .unchanged {
                outcome.rules[rule].known += 1
                continue
            }
            outcome.rules[rule].new += 1
            newRules.insert(rule)
            if outcome.new.count < BaselineOutcome.listed {
                outcome.new.append(BaselineFinding(record.findings[index], of: record))
            }
        }
        for rule in newRules { outcome.rules[rule].newDocuments += 1 }
        let place = Self.place(record.id, record.origin.path, record.origin.line)
        if let exhibit = places[place] {
            outcome.exhibits[exhibit] = record.findings.compactMap(\.baselineState)
        }
    }

    /// Checks an entry of the baseline, after all records have been marked.
    ///
    /// - Returns: whether the entry's finding is fixed, which means that the run examined the
    ///   document and did not report the finding again.
    package mutating func checkIfFixed(_ entry: BaselineEntry) -> Bool {
        let record = baseline.moved.map { entry.moved($0) }?.record ?? entry.record
        guard let finding = record.findings.first, let key = baseline.key(of: finding),
            let rule = number(of: finding)
        else { return false }
        checked[key, default: 0] += 1
        guard checked[key, default: 0] > marked[key, default: 0] else { return false }
        guard examined[key.label].contains(ExactText(record.id)) else {
            outcome.rules[rule].unchecked += 1
            return false
        }
        outcome.rules[rule].fixed += 1
        if outcome.fixed.count < BaselineOutcome.listed {
            outcome.fixed.append(BaselineFinding(finding, of: entry.record))
        }
        return true
    }

    private mutating func state(of finding: RecordFinding) -> BaselineState {
        guard let key = baseline.key(of: finding), let known = baseline.counts[key] else {
            return .new
        }
        marked[key, default: 0] += 1
        return marked[key, default: 0] <= known ? .unchanged : .new
    }

    /// Records which analyzers examined a record's document in this run, if the document is in the
    /// baseline.
    private mutating func noteExamined(_ record: Record, _ measures: [String]) {
        let id = ExactText(record.id)
        for (label, number) in baseline.labels where baseline.documents[number].contains(id) {
            if wasExamined(by: label, measures) { examined[number].insert(id) }
        }
    }

    /// Whether an analyzer examined a document; if not, its earlier findings do not count as fixed.
    ///
    /// If the analyzer failed on any document, a document counts as examined only if its record has
    /// a measure of the analyzer.
    private func wasExamined(by label: String, _ measures: [String]) -> Bool {
        guard let account = accounts.analyzers[label], account.failed > 0 else { return true }
        return measures.contains { $0.hasPrefix("\(label).") }
    }

    private func number(of finding: RecordFinding) -> Int? {
        numbers["\(finding.analyzer).\(finding.rule)"]
    }

    private static func place(_ id: String, _ path: String, _ line: Int) -> ExactText {
        ExactText("\(id)\u{0}\(path)\u{0}\(line)")
    }
}
