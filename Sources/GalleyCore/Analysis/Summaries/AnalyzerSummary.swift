// SPDX-License-Identifier: Apache-2.0

/// The results of an analyzer for all documents so far: a commutative monoid.
///
/// `init()` is the identity; `merge` is associative and commutative, so that any division of the
/// input among workers gives the same report. Sums are integers or fixed point, never sums of
/// `Double`. Coding is synthesized or by hand; sets and dictionaries are written in order.
///
/// A summary may be read from a file that somebody has changed. An `Int` in it is taken for a
/// count: all counts of all parts of a run may add up to at most 2^53, so that their sums never
/// overflow. A number that is not a count, such as a hash, is an `Int64` or `UInt64`.
public protocol AnalyzerSummary: Sendable, Codable {
    /// Makes an empty summary.
    init()
    /// Adds another worker's summary.
    ///
    /// - Parameters:
    ///   - other: the summary of other documents.
    ///   - terms: the translation of the other worker's terms into those of this one, for ready-made
    ///     kinds that keep terms.
    mutating func merge(_ other: Self, _ terms: TermTranslation)
    /// The number of entries of its keyed tables that are in memory and can be spilled; 0 without
    /// tables.
    var residentEntries: Int { get }
}

extension AnalyzerSummary {
    /// Zero, for summaries without keyed tables.
    public var residentEntries: Int { 0 }
}

/// The summary of analyzers for which the engine's tally is enough.
public struct EmptySummary: AnalyzerSummary {
    /// Makes the only value.
    public init() {}
    /// Adds nothing.
    public mutating func merge(_ other: EmptySummary, _ terms: TermTranslation) {}
}
