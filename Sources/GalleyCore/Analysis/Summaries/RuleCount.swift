// SPDX-License-Identifier: Apache-2.0

/// How often one rule found something.
public struct RuleCount: Sendable, Hashable, Codable {
    /// Findings of the rule.
    public private(set) var findings = 0
    /// Documents with at least one.
    public private(set) var documents = 0

    private enum CodingKeys: String, CodingKey {
        case findings, documents
    }

    /// Makes the count of no document.
    public init() {}

    /// Adds one document's findings.
    public mutating func add(_ findings: Int) {
        guard findings > 0 else { return }
        self.findings += findings
        documents += 1
    }

    /// Takes in another worker's count.
    public mutating func merge(_ other: RuleCount) {
        findings += other.findings
        documents += other.documents
    }
}

extension RuleCount {
    /// Reads a count.
    ///
    /// - Throws: `DecodingError` if there are fewer findings than documents with some.
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
