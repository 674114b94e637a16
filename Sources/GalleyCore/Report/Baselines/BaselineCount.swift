// SPDX-License-Identifier: Apache-2.0

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
