// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Selects the results for a SARIF file, because code scanning rejects runs with more than 25,000.
///
/// New results are preferred to known results, and known results to results that are gone. Within
/// each state, more severe results are preferred; equally severe results are selected in the order
/// of the records. The report contains the number of results of each kind, so the selection is
/// known before the first result is written.
struct SARIFQuota {
    /// The maximum number of results, according to GitHub's page "SARIF results exceed one or more
    /// limits".
    static let most = 25_000
    /// The maximum number of results per run that GitHub shows.
    static let mostShown = 5_000

    private struct Kind: Hashable {
        let state: BaselineState
        let severity: Severity
    }

    /// The number of all results.
    let total: Int
    /// The number of results that are left out.
    var leftOut: Int { max(total - Self.most, 0) }

    private var room: [Kind: Int] = [:]

    init(_ report: Report) {
        var counts: [Kind: Int] = [:]
        let figures = Dictionary(
            report.figures.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        for analyzer in report.manifest.analyzers {
            for rule in analyzer.rules {
                let name = "\(analyzer.label).\(rule.id)"
                guard let baseline = report.baseline else {
                    if case .count(let count) = figures[name] {
                        counts[Kind(state: .new, severity: rule.severity), default: 0] += count
                    }
                    continue
                }
                for rules in baseline.rules where rules.name == name {
                    counts[Kind(state: .new, severity: rule.severity), default: 0] += rules.new
                    counts[Kind(state: .unchanged, severity: rule.severity), default: 0] +=
                        rules.known
                    counts[Kind(state: .absent, severity: rule.severity), default: 0] += rules.fixed
                }
            }
        }
        total = counts.values.reduce(0, +)
        var left = Self.most
        for state in [BaselineState.new, .unchanged, .absent] {
            for severity in [Severity.error, .warning, .note] {
                let kind = Kind(state: state, severity: severity)
                room[kind] = min(counts[kind, default: 0], left)
                left -= room[kind, default: 0]
            }
        }
    }

    /// Returns whether there is still room for a result, and uses that room if there is.
    mutating func takes(_ finding: RecordFinding) -> Bool {
        guard leftOut > 0 else { return true }
        let kind = Kind(state: finding.baselineState ?? .new, severity: finding.severity)
        guard let left = room[kind], left > 0 else { return false }
        room[kind] = left - 1
        return true
    }

    /// A note on results that are left out or not shown; nil if there are none.
    var note: String? {
        guard total > Self.mostShown else { return nil }
        let all = NumberText.count(total)
        let rest =
            leftOut > 0
            ? "this file has \(NumberText.count(Self.most)) of \(all) results, new and most severe ones "
                + "first; the records of the run contain all of them"
            : "there are \(all) results"
        return "\(rest); GitHub shows \(NumberText.count(Self.mostShown)) per run"
    }
}
