// SPDX-License-Identifier: Apache-2.0

/// The most telling documents of a run, a bounded list.
///
/// The order is total and nothing but the documents decides who stands in it, so lists merge in
/// any order to the same one.
public struct Exhibits: Sendable, Hashable {
    /// The documents with the most findings first; of equals the first ids.
    public private(set) var list: [Exhibit] = []

    /// How many documents are kept.
    public static let limit = 8

    /// Makes an empty list.
    public init() {}

    /// Whether a document of this rank would be kept.
    func wants(_ rank: ExhibitRank) -> Bool {
        guard list.count >= Self.limit, let last = list.last else { return true }
        return rank < ExhibitRank(last)
    }

    /// Adds a document if it is telling enough.
    mutating func insert(_ exhibit: Exhibit) {
        let rank = ExhibitRank(exhibit)
        let place = list.firstIndex { rank < ExhibitRank($0) } ?? list.count
        guard place < Self.limit else { return }
        list.insert(exhibit, at: place)
        if list.count > Self.limit { list.removeLast() }
    }

    /// Takes in another worker's list.
    mutating func merge(_ other: Exhibits) {
        for exhibit in other.list { insert(exhibit) }
    }
}

extension Exhibits: Codable {
    /// Reads a list.
    public init(from decoder: any Decoder) throws {
        let list = try decoder.singleValueContainer().decode([Exhibit].self)
        for exhibit in list { insert(exhibit) }
    }

    /// Writes the list.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(list)
    }
}
