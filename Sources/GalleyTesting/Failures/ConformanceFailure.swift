// SPDX-License-Identifier: Apache-2.0

/// A clause of a contract that an analyzer, a reader or a format does not meet.
public struct ConformanceFailure: Sendable, Hashable, CustomStringConvertible {
    /// The clause that is not met.
    public let clause: ContractClause
    /// The description of what was tried and what the result was.
    public let message: String
    /// The shortest texts found that show the failure; empty if the failure does not depend on
    /// texts.
    public let texts: [String]
    /// The seed of the texts; nil if they are not synthetic.
    public let seed: UInt64?

    init(_ clause: ContractClause, _ message: String, texts: [String] = [], seed: UInt64? = nil) {
        self.clause = clause
        self.message = message
        self.texts = texts
        self.seed = seed
    }

    /// The clause, the message, the texts and the seed.
    public var description: String {
        var description = "\(clause.rawValue): \(message)"
        if !texts.isEmpty {
            description += "; with \(texts.map(Self.shown).joined(separator: ", "))"
        }
        if let seed { description += " (seed \(seed))" }
        return description
    }

    private static func shown(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard scalars.count > 200 else { return text.debugDescription }
        return "\(String(scalars.prefix(200)).debugDescription)… (\(scalars.count) scalars)"
    }
}

/// The error that `checkAnalyzer`, `checkReader` and `checkFormat` throw, with every clause of the
/// contract that is not met.
public struct ConformanceError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The name of the analyzer, reader or format.
    public let name: String
    /// What was tested, such as "analyzer".
    public let kind: String
    /// The failures; there is at least one.
    public let failures: [ConformanceFailure]

    /// All failures, one per line.
    public var description: String {
        let lines = failures.map { "\n- \($0)" }.joined()
        return "'\(name)' does not meet the \(kind) contract:\(lines)"
    }
}
