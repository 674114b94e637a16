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
