// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

/// The statistics of every measure and the counts of every rule, which the engine keeps for each
/// analyzer.
public struct Tally: Sendable {
    /// The number of documents examined.
    public private(set) var documents = 0
    private var measureNames: NameTable
    private var statistics: [Statistics]
    private var ruleNames: NameTable
    private var counts: [RuleCount]

    /// Makes an empty tally.
    public init(info: AnalyzerInfo) {
        measureNames = NameTable(names: info.measures.map(\.name))
        statistics = info.measures.map { Statistics(decimals: $0.decimals) }
        ruleNames = NameTable(names: info.rules.map(\.id))
        counts = info.rules.map { _ in RuleCount() }
    }

    /// Whether another tally has the same measures and rules.
    func hasShape(of other: Tally) -> Bool {
        let (mine, others) = (measures, other.measures)
        return mine.count == others.count && rules.count == other.rules.count
            && mine.allSatisfy { others[$0.key]?.hasScale(of: $0.value) == true }
            && rules.keys.allSatisfy { other.rules[$0] != nil }
    }

    /// The statistics of each measure, by name; every declared measure has an entry.
    public var measures: [String: Statistics] {
        Dictionary(zip(measureNames.names, statistics), uniquingKeysWith: { first, _ in first })
    }

    /// The counts of each rule, by id; every declared rule has an entry.
    public var rules: [String: RuleCount] {
        Dictionary(zip(ruleNames.names, counts), uniquingKeysWith: { first, _ in first })
    }

    /// Adds the evidence of one document; the engine has already checked the names in the evidence.
    mutating func add(_ evidence: Evidence) {
        documents += 1
        for (place, entry) in evidence.measures.enumerated() {
            guard let index = measureNames.index(of: entry.key, near: place) else { continue }
            statistics[index].add(entry.value)
        }
        if !evidence.findings.isEmpty { add(evidence.findings) }
    }

    private mutating func add(_ findings: [Finding]) {
        var found = counts.map { _ in 0 }
        for finding in findings {
            if let index = ruleNames.index(of: finding.rule, near: 0) { found[index] += 1 }
        }
        for index in counts.indices { counts[index].add(found[index]) }
    }

    /// Adds another worker's tally of the same analyzer.
    mutating func merge(_ other: Tally) {
        documents += other.documents
        for (place, name) in other.measureNames.names.enumerated() {
            guard let index = measureNames.index(of: name, near: place) else { continue }
            statistics[index].merge(other.statistics[place])
        }
        for (place, name) in other.ruleNames.names.enumerated() {
            guard let index = ruleNames.index(of: name, near: place) else { continue }
            counts[index].merge(other.counts[place])
        }
    }
}

extension Tally: Codable {
    private enum Key: String, CodingKey {
        case documents, measures, rules
    }

    /// Reads a tally and sorts its measures and rules by the bytes of their names.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        let measures = try container.decode([String: Statistics].self, forKey: .measures)
            .sorted { ExactText($0.key) < ExactText($1.key) }
        let rules = try container.decode([String: RuleCount].self, forKey: .rules)
            .sorted { ExactText($0.key) < ExactText($1.key) }
        documents = try container.decode(Int.self, forKey: .documents)
        measureNames = NameTable(names: measures.map(\.key))
        statistics = measures.map(\.value)
        ruleNames = NameTable(names: rules.map(\.key))
        counts = rules.map(\.value)
    }

    /// Writes the number of documents, the statistics by measure name and the counts by rule id.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(documents, forKey: .documents)
        try container.encode(measures, forKey: .measures)
        try container.encode(rules, forKey: .rules)
    }
}

/// The number of findings of one rule, and the number of documents with such findings.
public struct RuleCount: Sendable, Hashable, Codable {
    /// The number of findings.
    public private(set) var findings = 0
    /// The number of documents with at least one finding.
    public private(set) var documents = 0

    private enum CodingKeys: String, CodingKey {
        case findings, documents
    }

    /// Makes an empty count.
    public init() {}

    /// Adds the number of findings of one document.
    public mutating func add(_ findings: Int) {
        guard findings > 0 else { return }
        self.findings += findings
        documents += 1
    }

    /// Adds another worker's count.
    public mutating func merge(_ other: RuleCount) {
        findings += other.findings
        documents += other.documents
    }
}

extension RuleCount {
    /// Reads a count.
    ///
    /// - Throws: `DecodingError` if there are fewer findings than documents with findings.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        findings = try container.decode(Int.self, forKey: .findings)
        documents = try container.decode(Int.self, forKey: .documents)
        guard documents >= 0, findings >= documents else {
            throw DecodingError.dataCorruptedError(
                forKey: .findings, in: container, debugDescription: "impossible counts")
        }
    }
}
