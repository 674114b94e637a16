// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

/// Holds the findings of a run against those of an earlier one.
///
/// First come all records of the run, then all entries of the baseline, both in their own order:
/// of equal fingerprints the first are known and the others new, or fixed. So the outcome depends
/// on nothing but the two.
package struct BaselineComparison {
    /// What came out so far.
    package private(set) var outcome: BaselineOutcome

    private let baseline: Baseline
    private let accounts: Accounts
    private let numbers: [String: Int]
    private let places: [ExactText: Int]
    private var met: [FindingKey: Int] = [:]
    private var settled: [FindingKey: Int] = [:]
    /// The documents of the baseline that this run looked at, for each label.
    private var seen: [Set<ExactText>]

    /// Begins a comparison for the report of a run.
    package init(_ baseline: Baseline, _ report: Report) {
        self.init(
            baseline, manifest: report.manifest, accounts: report.accounts,
            exhibits: report.exhibits)
    }

    /// Begins a comparison for a run whose report is not made yet.
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
        let keys = exhibits.map { Self.place($0.id, $0.path, $0.line) }
        places = Dictionary(zip(keys, 0...), uniquingKeysWith: { first, _ in first })
        seen = baseline.documents.map { _ in [] }
    }

    /// Says of every finding of a record how it stands.
    ///
    /// - Parameter measures: the names of all measures of the record, which tell whether an
    ///   analyzer that failed for some documents examined this one.
    package mutating func mark(_ record: inout Record, measures: [String]) {
        look(at: record, measures)
        var newRules: Set<Int> = []
        for index in record.findings.indices {
            let state = state(of: record.findings[index])
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

    /// Settles an entry of the baseline, when all records have been marked.
    ///
    /// - Returns: whether its finding is fixed: the document was looked at, and it is gone.
    package mutating func settle(_ entry: BaselineEntry) -> Bool {
        guard let finding = entry.record.findings.first, let key = baseline.key(of: finding),
            let rule = number(of: finding)
        else { return false }
        settled[key, default: 0] += 1
        guard settled[key, default: 0] > met[key, default: 0] else { return false }
        guard seen[key.label].contains(ExactText(entry.record.id)) else {
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
        met[key, default: 0] += 1
        return met[key, default: 0] <= known ? .unchanged : .new
    }

    private mutating func look(at record: Record, _ measures: [String]) {
        let id = ExactText(record.id)
        for (label, number) in baseline.labels where baseline.documents[number].contains(id) {
            if examined(by: label, measures) { seen[number].insert(id) }
        }
    }

    /// Whether an analyzer examined a document: its findings are not fixed if it failed.
    ///
    /// If any failed, a record without a measure of the analyzer counts as not examined.
    private func examined(by label: String, _ measures: [String]) -> Bool {
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
