// SPDX-License-Identifier: Apache-2.0

/// The result of comparing the findings of a run with the findings of an earlier run.
public struct BaselineOutcome: Sendable {
    /// The name of the file with the earlier run's findings, as the user wrote it.
    public let name: String
    /// A sentence on folders from which the documents moved; nil if they are matched by their ids.
    public var moved: String?
    /// The counts of every active rule, in the order of the pipeline.
    public var rules: [BaselineCount]
    /// The first new findings, in the order of the records.
    public var new: [BaselineFinding] = []
    /// The first fixed findings, in the order of the earlier run.
    public var fixed: [BaselineFinding] = []
    /// For each exhibit of the report, the states of the exhibit's findings, in the order of the
    /// findings.
    public var exhibits: [[BaselineState]]

    /// The maximum number of new findings, and also of fixed findings, that are listed.
    public static let listed = 100

    /// Makes an empty outcome, to which the comparison adds its results.
    package init(name: String, rules: [BaselineCount], exhibits: Int) {
        self.name = name
        self.rules = rules
        self.exhibits = Array(repeating: [], count: exhibits)
    }

    /// The number of findings that the earlier run did not have.
    public var newCount: Int { rules.reduce(0) { $0 + $1.new } }
    /// The number of findings that both runs have.
    public var knownCount: Int { rules.reduce(0) { $0 + $1.known } }
    /// The number of findings of the earlier run that this run looked for and did not find.
    public var fixedCount: Int { rules.reduce(0) { $0 + $1.fixed } }
    /// The number of findings of the earlier run for which this run did not look.
    public var uncheckedCount: Int { rules.reduce(0) { $0 + $1.unchecked } }

    /// Whether the earlier run already had this finding of this exhibit.
    public func isKnown(exhibit: Int, finding: Int) -> Bool {
        guard exhibits.indices.contains(exhibit),
            exhibits[exhibit].indices.contains(finding)
        else { return false }
        return exhibits[exhibit][finding] == .unchanged
    }
}

/// A finding that the comparison with an earlier run lists as new or as fixed.
public struct BaselineFinding: Sendable, Hashable {
    /// The document's id.
    public let document: String
    /// The path of the file from which the document was read.
    public let path: String
    /// The line on which the finding begins in the document's text, from 1; 0 if the finding has no
    /// span.
    public let line: Int
    /// The analyzer's label.
    public let analyzer: String
    /// The rule.
    public let rule: String
    /// The severity.
    public let severity: Severity
    /// The description of the fault.
    public let message: String

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

/// The counts of one rule's findings in comparison with an earlier run.
public struct BaselineCount: Sendable, Hashable {
    /// The analyzer's label.
    public let analyzer: String
    /// The rule.
    public let rule: String
    /// The number of findings that the earlier run did not have.
    public var new = 0
    /// The number of documents with at least one new finding.
    public var newDocuments = 0
    /// The number of findings that both runs have.
    public var known = 0
    /// The number of findings of the earlier run that this run looked for and did not find.
    public var fixed = 0
    /// The number of findings of the earlier run in documents that were not examined again.
    public var unchecked = 0

    /// Makes an empty count.
    package init(analyzer: String, rule: String) {
        self.analyzer = analyzer
        self.rule = rule
    }

    /// The name of the rule's figure.
    public var name: String { "\(analyzer).\(rule)" }
}
