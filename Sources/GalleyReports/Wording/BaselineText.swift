// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The comparison of the findings with those of an earlier run, in words and tables.
struct BaselineText {
    private let outcome: BaselineOutcome

    init(_ outcome: BaselineOutcome) {
        self.outcome = outcome
    }

    /// The counts, such as "2 new findings, 14 known, 1 fixed (known.jsonl)".
    var summary: String {
        let new = NumberText.count(outcome.newCount)
        let findings = outcome.newCount == 1 ? "finding" : "findings"
        return "\(new) new \(findings), \(NumberText.count(outcome.knownCount)) known, "
            + "\(NumberText.count(outcome.fixedCount)) fixed (\(outcome.name))"
    }

    /// A sentence about documents that moved and findings that could not be compared; nil if there are
    /// none.
    var unchecked: String? {
        guard outcome.uncheckedCount > 0 else { return outcome.moved }
        let count = NumberText.count(outcome.uncheckedCount)
        let moved = outcome.moved.map { "\($0); " } ?? ""
        return
            "\(moved)\(count) \(outcome.uncheckedCount == 1 ? "finding" : "findings") of the baseline "
            + "could not be compared, because their documents were not read or failed"
    }

    /// The table of the counts by rule, followed by the tables of the new and of the fixed
    /// findings.
    var tables: [Table] { [rules] + lists }

    /// The tables of the new findings and of the fixed findings, without empty tables.
    var lists: [Table] {
        [
            list("new_findings", "New findings", outcome.new, outcome.newCount),
            list("fixed_findings", "Fixed findings", outcome.fixed, outcome.fixedCount),
        ].filter { !$0.rows.isEmpty }
    }

    /// The table of the counts by rule.
    var rules: Table { rules("Findings compared with the baseline", known: "known") }

    /// The table of the counts by rule, with another title.
    ///
    /// - Parameters:
    ///   - title: the title of the table.
    ///   - known: the heading of the column of findings that both runs have.
    func rules(_ title: String, known: String) -> Table {
        Table(
            "baseline", title: title,
            columns: [
                Column("rule"), Column("new", .number), Column(known, .number),
                Column("fixed", .number), Column("not compared", .number),
            ],
            rows: outcome.rules.map { rule in
                [
                    .text(rule.name), .count(rule.new), .count(rule.known), .count(rule.fixed),
                    .count(rule.unchecked),
                ]
            })
    }

    private func list(
        _ name: String, _ title: String, _ findings: [BaselineFinding], _ total: Int
    ) -> Table {
        Table(
            name, title: title,
            columns: [
                Column("document", .document), Column("line", .number), Column("rule"),
                Column("finding"),
            ],
            rows: findings.map { finding in
                [
                    .text(finding.document), finding.line > 0 ? .count(finding.line) : .missing,
                    .text("\(finding.analyzer).\(finding.rule)"), .text(finding.message),
                ]
            }, total: total)
    }
}
