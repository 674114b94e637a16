// SPDX-License-Identifier: Apache-2.0

/// The results of an analyzer for all documents so far, which form a commutative monoid.
///
/// `init()` is the identity; `merge` is associative and commutative, so that any division of the
/// input among workers results in the same report. Sums are integers or fixed-point numbers, never
/// sums of `Double`. The coding is synthesized or written by hand; sets and dictionaries are
/// written in a fixed order.
///
/// A summary may be read from a file that somebody has changed. Every `Int` in it is treated as a
/// count: all counts of all parts of a run may add up to at most 2^53, so that their sums never
/// overflow. A number that is not a count, such as a hash, must be an `Int64` or `UInt64`.
public protocol AnalyzerSummary: Sendable, Codable {
    /// Makes an empty summary.
    init()
    /// Adds another worker's summary.
    ///
    /// - Parameters:
    ///   - other: the summary of other documents.
    ///   - terms: the translation of the other worker's terms into the terms of this worker, for
    ///     types such as `TermCounts` that contain terms.
    mutating func merge(_ other: Self, _ terms: TermTranslation)
    /// The number of keyed-table entries in memory, which can be spilled; 0 without keyed tables.
    var residentEntries: Int { get }
}

extension AnalyzerSummary {
    /// Zero, for summaries without keyed tables.
    public var residentEntries: Int { 0 }
}

/// The summary of analyzers for which the engine's tally is enough.
public struct EmptySummary: AnalyzerSummary {
    /// Makes an empty summary, which is the only value of the type.
    public init() {}
    /// Adds nothing.
    public mutating func merge(_ other: EmptySummary, _ terms: TermTranslation) {}
}
