// SPDX-License-Identifier: Apache-2.0

/// Counts and sums by the number of an entry, such as a lexicon's words and what they contributed.
///
/// The numbers must follow from the analyzer's options and resources alone, so that they mean the
/// same to every worker.
public struct EntryTotals: Sendable, Hashable, Codable {
    private var totals: [Int32: LabelTotals.Total] = [:]

    /// Makes the totals of no document.
    public init() {}

    /// Adds one hit; values that are not finite count as 0.
    public mutating func add(_ hit: EntryHit) {
        totals[hit.entry, default: LabelTotals.Total()].add(FixedPoint(hit.value) ?? .zero)
    }

    /// Takes in another worker's totals.
    public mutating func merge(_ other: EntryTotals) {
        for (entry, total) in other.totals {
            totals[entry, default: LabelTotals.Total()].count += total.count
            totals[entry, default: LabelTotals.Total()].sum += total.sum
        }
    }

    /// All entries in the order of their numbers.
    public var entries: [(entry: Int32, total: LabelTotals.Total)] {
        totals.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
