// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

/// A bounded list of the documents with the largest values.
///
/// To find the smallest values, add negated values. Documents with equal values are sorted by the
/// bytes of their ids.
package struct TopDocuments: Sendable, Hashable, Codable {
    /// One document of the list.
    package struct Entry: Sendable, Hashable, Codable {
        /// The document's id.
        package let id: String
        /// The document's value.
        package let value: FixedPoint

        private enum CodingKeys: String, CodingKey {
            case id, value
        }

        init(id: String, value: FixedPoint) {
            self.id = id
            self.value = value
        }

        /// Reads an entry.
        ///
        /// - Throws: `DecodingError` for a value beyond `FixedPoint.limit`.
        package init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            id = try container.decode(String.self, forKey: .id)
            value = try container.decode(FixedPoint.self, forKey: .value)
            guard value.isWithinLimit else {
                throw DecodingError.dataCorruptedError(
                    forKey: .value, in: container, debugDescription: "not a value of a document")
            }
        }
    }

    /// The documents, the largest value first.
    package private(set) var entries: [Entry] = []
    private let limit: Int

    /// Makes an empty list that keeps at most `limit` documents.
    package init(limit: Int = 10) {
        self.limit = max(limit, 0)
    }

    /// Adds a document if its value is among the largest; a value that is not finite or is beyond
    /// `FixedPoint.limit` is ignored.
    package mutating func add(_ id: String, _ value: Double) {
        guard let fixed = FixedPoint(value) else { return }
        insert(Entry(id: id, value: fixed))
    }

    /// Adds another worker's list.
    package mutating func merge(_ other: TopDocuments) {
        for entry in other.entries { insert(entry) }
    }

    private mutating func insert(_ entry: Entry) {
        let place = entries.firstIndex { Self.precedes(entry, $0) } ?? entries.count
        guard place < limit else { return }
        entries.insert(entry, at: place)
        if entries.count > limit { entries.removeLast() }
    }

    private static func precedes(_ first: Entry, _ second: Entry) -> Bool {
        first.value == second.value
            ? ExactText(first.id) < ExactText(second.id) : first.value > second.value
    }
}
