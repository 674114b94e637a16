// SPDX-License-Identifier: Apache-2.0

/// The results of an analyzer for all documents so far; such results form a commutative monoid.
///
/// `init()` makes the identity element; `merge` is associative and commutative, so that any
/// division of the input among workers results in the same report. Sums must be integers or
/// fixed-point numbers, never sums of `Double`. The conformance to `Codable` is synthesized or
/// written by hand; Galley's encoder writes sets and dictionaries in a fixed order.
///
/// A summary may be read from a file that somebody has changed. Every `Int` in a summary is treated
/// as a count, and the counts in all parts of a run may add up to at most 2^53, so that sums never
/// overflow. A number that is not a count, such as a hash, must be an `Int64` or `UInt64`.
public protocol AnalyzerSummary: Sendable, Codable {
    /// Makes an empty summary.
    init()
    /// Adds another worker's summary.
    ///
    /// - Parameters:
    ///   - other: the summary of other documents.
    ///   - terms: translates the other worker's terms into this worker's terms; it is needed for
    ///     types that contain terms, such as `TermCounts`.
    mutating func merge(_ other: Self, _ terms: TermTranslation)
    /// The number of keyed-table entries in memory, which can be spilled; 0 without keyed tables.
    var residentEntries: Int { get }
}

extension AnalyzerSummary {
    /// Zero, for summaries without keyed tables.
    public var residentEntries: Int { 0 }
}

/// A summary without content, for analyzers that need only the engine's tally.
public struct EmptySummary: AnalyzerSummary {
    /// Makes an empty summary, which is the only value of the type.
    public init() {}
    /// Adds nothing.
    public mutating func merge(_ other: EmptySummary, _ terms: TermTranslation) {}
}
