// SPDX-License-Identifier: Apache-2.0

/// What an analyzer knows of all documents so far: a commutative monoid.
///
/// `init()` is the identity; `merge` is associative and commutative, so that any division of the
/// input among workers gives the same report. Sums are integers or fixed point, never sums of
/// `Double`. Coding is synthesized or by hand; sets and dictionaries are put in order.
///
/// A summary may be read from a file that somebody has changed. An `Int` in it is taken for a count:
/// all counts of the parts of a run may come to 2^53, so that sums of them never overflow. What is no
/// count, such as a hash, is an `Int64` or `UInt64`.
public protocol AnalyzerSummary: Sendable, Codable {
    /// The summary of no document.
    init()
    /// Takes in another worker's summary.
    ///
    /// - Parameter terms: how the other worker's terms are called here; hand it on to ready-made
    ///   kinds that keep terms.
    mutating func merge(_ other: Self, _ terms: TermTranslation)
    /// The records of its tables that are in memory and could be moved out of it; 0 if it has no
    /// tables.
    var residentRecords: Int { get }
}

extension AnalyzerSummary {
    /// No tables.
    public var residentRecords: Int { 0 }
}

/// The summary of analyzers for which the engine's tally is enough.
public struct EmptySummary: AnalyzerSummary {
    /// Makes the only value.
    public init() {}
    /// Nothing to take in.
    public mutating func merge(_ other: EmptySummary, _ terms: TermTranslation) {}
}
