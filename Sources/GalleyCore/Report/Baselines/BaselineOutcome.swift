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
