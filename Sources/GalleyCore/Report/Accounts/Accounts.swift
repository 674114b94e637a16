// SPDX-License-Identifier: Apache-2.0

/// Where every document went, in two tiers that must balance.
public struct Accounts: Sendable, Hashable, Codable {
    /// Documents that the readers met, counted where they were met.
    public internal(set) var read = 0
    /// Documents that the analyzers got.
    public internal(set) var analyzed = 0
    /// Documents left out on purpose, by reason.
    public internal(set) var skipped: [String: Int] = [:]
    /// Documents that could not be read, by reason.
    public internal(set) var failed: [String: Int] = [:]
    /// Analyzed documents that failed for at least one analyzer.
    public internal(set) var partlyFailed = 0
    /// UTF-8 bytes of the analyzed documents' texts.
    public internal(set) var bytes = 0
    /// The second tier, by the analyzer's label.
    public internal(set) var analyzers: [String: AnalyzerAccounts] = [:]

    /// Files that the named folders hold and nobody reads, by what they are: ".csv", "hidden".
    ///
    /// Nobody knows how many documents they hold, so they are not among the documents.
    public internal(set) var ignoredFiles: [String: Int] = [:]

    /// Makes empty accounts.
    public init() {}

    /// Documents that failed in either tier: what `max_failures` limits.
    public var failures: Int { failed.values.reduce(0, +) + partlyFailed }

    /// All failures: documents that could not be read, and those of every analyzer.
    public var failureCount: Int {
        failed.values.reduce(0, +) + analyzers.values.reduce(0) { $0 + $1.failed }
    }

    /// Whether no document is unaccounted for.
    public var balance: Bool {
        let skips = skipped.values.reduce(0, +)
        let fails = failed.values.reduce(0, +)
        return read == analyzed + skips + fails
            && analyzers.values.allSatisfy { $0.examined + $0.failed == analyzed }
    }

    /// Takes in another worker's accounts.
    mutating func merge(_ other: Accounts) {
        read += other.read
        analyzed += other.analyzed
        partlyFailed += other.partlyFailed
        bytes += other.bytes
        skipped.merge(other.skipped, uniquingKeysWith: +)
        failed.merge(other.failed, uniquingKeysWith: +)
        ignoredFiles.merge(other.ignoredFiles, uniquingKeysWith: +)
        analyzers.merge(other.analyzers) { $0.merged(with: $1) }
    }
}

/// What became of the analyzed documents at one analyzer.
public struct AnalyzerAccounts: Sendable, Hashable, Codable {
    /// Documents that it examined.
    public internal(set) var examined = 0
    /// Documents that failed for it.
    public internal(set) var failed = 0

    /// Makes empty accounts.
    public init() {}

    func merged(with other: AnalyzerAccounts) -> AnalyzerAccounts {
        var sum = self
        sum.examined += other.examined
        sum.failed += other.failed
        return sum
    }
}
