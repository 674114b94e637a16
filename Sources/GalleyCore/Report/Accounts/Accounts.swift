// SPDX-License-Identifier: Apache-2.0

/// The accounts of all documents, in two tiers that must balance.
package struct Accounts: Sendable, Hashable, Codable {
    /// The number of documents that the readers found.
    package internal(set) var read = 0
    /// The number of documents that the analyzers received.
    package internal(set) var analyzed = 0
    /// The numbers of documents skipped on purpose, by reason.
    package internal(set) var skipped: [String: Int] = [:]
    /// The numbers of documents that could not be read, by reason.
    package internal(set) var failed: [String: Int] = [:]
    /// The number of analyzed documents that failed for at least one analyzer.
    package internal(set) var partlyFailed = 0
    /// The number of UTF-8 bytes in the texts of the analyzed documents.
    package internal(set) var bytes = 0
    /// The second tier, by the analyzer's label.
    package internal(set) var analyzers: [String: AnalyzerAccounts] = [:]

    /// The numbers of files in the named folders that no reader reads, by kind: ".csv", "hidden".
    ///
    /// Their documents cannot be counted, so they are not among the documents.
    package internal(set) var ignoredFiles: [String: Int] = [:]

    /// Makes empty accounts.
    package init() {}

    /// The number of documents that failed in either tier, which `max_failures` limits.
    package var failures: Int { failed.values.reduce(0, +) + partlyFailed }

    /// The number of documents that could not be read and of failures for analyzers.
    package var failureCount: Int {
        failed.values.reduce(0, +) + analyzers.values.reduce(0) { $0 + $1.failed }
    }

    /// Whether all documents are accounted for.
    package var balance: Bool {
        let skips = skipped.values.reduce(0, +)
        let fails = failed.values.reduce(0, +)
        return read == analyzed + skips + fails
            && analyzers.values.allSatisfy { $0.examined + $0.failed == analyzed }
    }

    /// Adds another worker's accounts.
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

/// The accounts of the analyzed documents for one analyzer.
package struct AnalyzerAccounts: Sendable, Hashable, Codable {
    /// The number of documents that it examined.
    package internal(set) var examined = 0
    /// The number of documents that failed for it.
    package internal(set) var failed = 0

    /// Makes empty accounts.
    package init() {}

    func merged(with other: AnalyzerAccounts) -> AnalyzerAccounts {
        var sum = self
        sum.examined += other.examined
        sum.failed += other.failed
        return sum
    }
}
