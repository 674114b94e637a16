// SPDX-License-Identifier: Apache-2.0

/// What the engine keeps of every analyzer: statistics of its measures, counts of its rules.
public struct Tally: Sendable, Codable {
    /// Documents examined.
    public private(set) var documents = 0
    /// Statistics by the measure's name; every declared measure has an entry.
    public private(set) var measures: [String: Statistics]
    /// Counts by the rule's id; every declared rule has an entry.
    public private(set) var rules: [String: RuleCount]

    /// Makes the tally of no document.
    public init(info: AnalyzerInfo) {
        measures = Dictionary(
            info.measures.map { ($0.name, Statistics(decimals: $0.decimals)) },
            uniquingKeysWith: { first, _ in first })
        rules = Dictionary(
            info.rules.map { ($0.id, RuleCount()) }, uniquingKeysWith: { first, _ in first })
    }

    /// Adds one document's evidence; the engine has checked its names.
    mutating func add(_ evidence: Evidence) {
        documents += 1
        for (name, value) in evidence.measures { measures[name]?.add(value) }
        var found: [String: Int] = [:]
        for finding in evidence.findings { found[finding.rule, default: 0] += 1 }
        for (rule, count) in found { rules[rule]?.add(count) }
    }

    /// Takes in another worker's tally of the same analyzer.
    mutating func merge(_ other: Tally) {
        documents += other.documents
        for (name, statistics) in other.measures { measures[name]?.merge(statistics) }
        for (rule, count) in other.rules { rules[rule]?.merge(count) }
    }
}
