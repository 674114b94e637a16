// SPDX-License-Identifier: Apache-2.0

/// How the findings of a run stand to those of an earlier one.
public struct BaselineOutcome: Sendable {
    /// The file of the earlier run's findings, as the user named it.
    public let name: String
    /// The counts of every rule in force, in the order of the pipeline.
    public package(set) var rules: [BaselineCount]
    /// The first new findings, in the order of the records.
    public package(set) var new: [BaselineFinding] = []
    /// The first findings that are fixed, in the order of the earlier run.
    public package(set) var fixed: [BaselineFinding] = []
    /// For each of the report's exhibits, how its findings stand, in their order.
    public package(set) var exhibits: [[BaselineState]]

    /// How many findings are listed of each kind.
    public static let listed = 100

    /// Makes the outcome for a run of which no finding has been looked at.
    package init(name: String, rules: [BaselineCount], exhibits: Int) {
        self.name = name
        self.rules = rules
        self.exhibits = Array(repeating: [], count: exhibits)
    }

    /// Findings that the earlier run did not have.
    public var newCount: Int { rules.reduce(0) { $0 + $1.new } }
    /// Findings that both runs have.
    public var knownCount: Int { rules.reduce(0) { $0 + $1.known } }
    /// Findings of the earlier run that are gone.
    public var fixedCount: Int { rules.reduce(0) { $0 + $1.fixed } }
    /// Findings of the earlier run that this run did not look for.
    public var uncheckedCount: Int { rules.reduce(0) { $0 + $1.unchecked } }

    /// Whether a finding of an exhibit was known before.
    package func isKnown(exhibit: Int, finding: Int) -> Bool {
        guard exhibits.indices.contains(exhibit),
            exhibits[exhibit].indices.contains(finding)
        else { return false }
        return exhibits[exhibit][finding] == .unchanged
    }
}

/// A finding that a comparison with an earlier run lists.
public struct BaselineFinding: Sendable, Hashable {
    /// The document's id.
    public let document: String
    /// The path of the file in which the document was read.
    public let path: String
    /// The line of its first place in the document's text, from 1; 0 if it has none.
    public let line: Int
    /// The analyzer's label.
    public let analyzer: String
    /// The rule that found it.
    public let rule: String
    /// How grave it is.
    public let severity: Severity
    /// What is wrong.
    public let message: String

    /// Lists a finding of a record.
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

/// How the findings of one rule stand to those of an earlier run.
public struct BaselineCount: Sendable, Hashable {
    /// The analyzer's label.
    public let analyzer: String
    /// The rule.
    public let rule: String
    /// Findings that the earlier run did not have.
    public package(set) var new = 0
    /// Documents with at least one such.
    public package(set) var newDocuments = 0
    /// Findings that both have.
    public package(set) var known = 0
    /// Findings of the earlier run that are gone.
    public package(set) var fixed = 0
    /// Findings of the earlier run in documents that the analyzer did not see in this one.
    public package(set) var unchecked = 0

    /// Makes the count of no finding.
    public init(analyzer: String, rule: String) {
        self.analyzer = analyzer
        self.rule = rule
    }

    /// The name as figures bear it.
    public var name: String { "\(analyzer).\(rule)" }
}
