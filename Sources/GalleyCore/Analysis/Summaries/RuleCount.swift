// SPDX-License-Identifier: Apache-2.0

/// The number of findings of one rule and of documents that have some.
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
