// SPDX-License-Identifier: Apache-2.0

/// The comparison of the findings of a run with those of an earlier one.
package struct BaselineOutcome: Sendable {
    /// The file of the earlier run's findings, as the user named it.
    package let name: String
    /// The counts of every active rule, in the order of the pipeline.
    package var rules: [BaselineCount]
    /// The first new findings, in the order of the records.
    package var new: [BaselineFinding] = []
    /// The first fixed findings, in the order of the earlier run.
    package var fixed: [BaselineFinding] = []
    /// For each exhibit of the report, the states of its findings, in their order.
    package var exhibits: [[BaselineState]]

    /// The most findings of each kind that are listed.
    package static let listed = 100

    /// Makes the outcome of a comparison that has not begun.
    package init(name: String, rules: [BaselineCount], exhibits: Int) {
        self.name = name
        self.rules = rules
        self.exhibits = Array(repeating: [], count: exhibits)
    }

    /// The number of findings that the earlier run did not have.
    package var newCount: Int { rules.reduce(0) { $0 + $1.new } }
    /// The number of findings that both runs have.
    package var knownCount: Int { rules.reduce(0) { $0 + $1.known } }
    /// The number of findings of the earlier run that are gone.
    package var fixedCount: Int { rules.reduce(0) { $0 + $1.fixed } }
    /// The number of findings of the earlier run for which this run did not look.
    package var uncheckedCount: Int { rules.reduce(0) { $0 + $1.unchecked } }

    /// Whether the earlier run had a finding of an exhibit.
    package func isKnown(exhibit: Int, finding: Int) -> Bool {
        guard exhibits.indices.contains(exhibit),
            exhibits[exhibit].indices.contains(finding)
        else { return false }
        return exhibits[exhibit][finding] == .unchanged
    }
}

/// A finding in the lists of a comparison with an earlier run.
package struct BaselineFinding: Sendable, Hashable {
    /// The document's id.
    package let document: String
    /// The path of the file in which the document was read.
    package let path: String
    /// The line of its first place in the document's text, from 1; 0 if it has none.
    package let line: Int
    /// The analyzer's label.
    package let analyzer: String
    /// The rule.
    package let rule: String
    /// The severity.
    package let severity: Severity
    /// The description of the fault.
    package let message: String

    /// Makes an entry from a finding of a record.
    package init(_ finding: RecordFinding, of record: Record) {
        document = record.id
        path = record.origin.path
        line = finding.spans.first?.position.line ?? 0
        analyzer = finding.analyzer
        rule = finding.rule
        severity = finding.severity
        message = finding.message
    }
}

/// The comparison of the findings of one rule with those of an earlier run.
package struct BaselineCount: Sendable, Hashable {
    /// The analyzer's label.
    package let analyzer: String
    /// The rule.
    package let rule: String
    /// The number of findings that the earlier run did not have.
    package var new = 0
    /// The number of documents with at least one new finding.
    package var newDocuments = 0
    /// The number of findings that both runs have.
    package var known = 0
    /// The number of findings of the earlier run that are gone.
    package var fixed = 0
    /// The number of findings of the earlier run in documents that were not examined again.
    package var unchecked = 0

    /// Makes an empty count.
    package init(analyzer: String, rule: String) {
        self.analyzer = analyzer
        self.rule = rule
    }

    /// The name of the rule's figure.
    package var name: String { "\(analyzer).\(rule)" }
}
