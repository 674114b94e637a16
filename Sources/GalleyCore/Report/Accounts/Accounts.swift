// SPDX-License-Identifier: Apache-2.0

/// The numbers of documents by outcome, for the run and for each analyzer; every document must be
/// counted with one outcome.
public struct Accounts: Sendable, Hashable, Codable {
    /// The number of documents that the readers found.
    public internal(set) var read = 0
    /// The number of documents that the analyzers received.
    public internal(set) var analyzed = 0
    /// The numbers of documents skipped on purpose, by reason.
    public internal(set) var skipped: [String: Int] = [:]
    /// The numbers of documents that could not be read, by reason.
    public internal(set) var failed: [String: Int] = [:]
    /// The number of analyzed documents that failed for at least one analyzer.
    public internal(set) var partlyFailed = 0
    /// The number of UTF-8 bytes in the texts of the analyzed documents.
    public internal(set) var bytes = 0
    /// The numbers of documents for each analyzer, by the analyzer's label.
    public internal(set) var analyzers: [String: AnalyzerAccounts] = [:]

    /// The files without a reader in the input folders and archives.
    ///
    /// The documents in such files cannot be counted, so no other number includes them.
    public internal(set) var ignoredFiles = IgnoredFiles()

    /// The dates of analyzed documents that the grouping needs and that cannot be read.
    public internal(set) var unreadableDates = UnreadableDates()
    /// The number of analyzed documents that are in more than one group.
    public internal(set) var inSeveralGroups = 0

    /// Makes empty accounts.
    package init() {}

    /// The number of documents that could not be read or failed for an analyzer; `max_failures`
    /// limits this number.
    public var failures: Int { failed.values.reduce(0, +) + partlyFailed }

    /// The number of all failures: documents that could not be read, plus failures for single
    /// analyzers.
    public var failureCount: Int {
        failed.values.reduce(0, +) + analyzers.values.reduce(0) { $0 + $1.failed }
    }

    /// Whether the numbers balance, so that every document is accounted for.
    public var balance: Bool {
        let skips = skipped.values.reduce(0, +)
        let fails = failed.values.reduce(0, +)
        return read == analyzed + skips + fails
            && analyzers.values.allSatisfy { $0.examined + $0.failed == analyzed }
    }

    /// The names of the figures that every run has; gates can compare them with thresholds, like
    /// the figures of analyzers.
    public static let figureNames = [
        "documents.analyzed", "documents.dates_not_read", "documents.failed", "documents.read",
        "documents.skipped", "files.ignored",
    ]

    /// The figures of every run, in the order of `figureNames`.
    ///
    /// As for `max_failures`, a document counts as failed if it could not be read or failed for an
    /// analyzer.
    public var figures: [Figure] {
        let numbers = [
            analyzed, unreadableDates.count, failures, read, skipped.values.reduce(0, +),
            ignoredFiles.total,
        ]
        return zip(Self.figureNames, numbers).map { Figure($0, .count($1)) }
    }

    /// Adds another worker's accounts.
    mutating func merge(_ other: Accounts) {
        read += other.read
        analyzed += other.analyzed
        partlyFailed += other.partlyFailed
        bytes += other.bytes
        skipped.merge(other.skipped, uniquingKeysWith: +)
        failed.merge(other.failed, uniquingKeysWith: +)
        ignoredFiles.merge(other.ignoredFiles)
        unreadableDates.merge(other.unreadableDates)
        inSeveralGroups += other.inSeveralGroups
        analyzers.merge(other.analyzers) { $0.merged(with: $1) }
    }
}

/// The numbers of analyzed documents by outcome for one analyzer.
public struct AnalyzerAccounts: Sendable, Hashable, Codable {
    /// The number of documents that the analyzer examined.
    public internal(set) var examined = 0
    /// The number of documents that failed for the analyzer.
    public internal(set) var failed = 0

    /// Makes empty accounts.
    package init() {}

    func merged(with other: AnalyzerAccounts) -> AnalyzerAccounts {
        var sum = self
        sum.examined += other.examined
        sum.failed += other.failed
        return sum
    }
}
