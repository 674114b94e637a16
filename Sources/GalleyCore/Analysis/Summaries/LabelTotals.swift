// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

/// A count and a sum for each label, such as the contributions of a lexicon's entries.
package struct LabelTotals: Sendable, Hashable, Codable {
    /// The total of one label.
    package struct Total: Sendable, Hashable, Codable {
        /// The number of occurrences.
        package internal(set) var count = 0
        /// The sum of the values of the occurrences.
        package internal(set) var sum = FixedPoint.zero

        private enum CodingKeys: String, CodingKey {
            case count, sum
        }

        init() {}

        /// Reads a total.
        ///
        /// - Throws: `DecodingError` if the sum is impossible for the number of values.
        package init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            count = try container.decode(Int.self, forKey: .count)
            sum = try container.decode(FixedPoint.self, forKey: .sum)
            guard count >= 0, sum.isSum(of: count) else {
                throw DecodingError.dataCorruptedError(
                    forKey: .sum, in: container, debugDescription: "not a sum of \(count) values")
            }
        }

        mutating func add(_ value: FixedPoint) {
            count += 1
            sum += value
        }
    }

    private var totals: [ExactText: Total] = [:]

    /// Makes empty totals.
    package init() {}

    /// Adds one occurrence; a value that is not finite or is beyond `FixedPoint.limit` counts as 0.
    package mutating func add(_ label: String, _ value: Double) {
        totals[ExactText(label), default: Total()].add(FixedPoint(value) ?? .zero)
    }

    /// Adds another worker's totals.
    package mutating func merge(_ other: LabelTotals) {
        for (label, total) in other.totals {
            totals[label, default: Total()].count += total.count
            totals[label, default: Total()].sum += total.sum
        }
    }

    /// All labels with their totals, sorted by the labels' UTF-8 bytes.
    package var entries: [(label: String, total: Total)] {
        totals.sorted { $0.key < $1.key }.map { ($0.key.text, $0.value) }
    }
}
