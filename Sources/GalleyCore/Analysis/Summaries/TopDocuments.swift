// SPDX-License-Identifier: Apache-2.0

/// The documents with the greatest values, a bounded list.
///
/// For the least values add negated ones. Equal values stand in the order of the ids' bytes.
public struct TopDocuments: Sendable, Hashable, Codable {
    /// One document of the list.
    public struct Entry: Sendable, Hashable, Codable {
        /// The document's id.
        public let id: String
        /// The value by which it stands here.
        public let value: FixedPoint

        private enum CodingKeys: String, CodingKey {
            case id, value
        }

        init(id: String, value: FixedPoint) {
            self.id = id
            self.value = value
        }

        /// Reads an entry.
        ///
        /// - Throws: `DecodingError` for a value that no list takes.
        public init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            id = try container.decode(String.self, forKey: .id)
            value = try container.decode(FixedPoint.self, forKey: .value)
            guard value.isWithinLimit else {
                throw DecodingError.dataCorruptedError(
                    forKey: .value, in: container, debugDescription: "no value of a document")
            }
        }
    }

    /// The documents, greatest value first.
    public private(set) var entries: [Entry] = []
    private let limit: Int

    /// Makes an empty list that keeps `limit` documents.
    public init(limit: Int = 10) {
        self.limit = max(limit, 0)
    }

    /// Adds a document if its value is among the greatest; values that are not finite are left out.
    public mutating func add(_ id: String, _ value: Double) {
        guard let fixed = FixedPoint(value) else { return }
        insert(Entry(id: id, value: fixed))
    }

    /// Takes in another worker's list.
    public mutating func merge(_ other: TopDocuments) {
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
