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

/// How telling a document is: by its findings, then by its id and place.
///
/// A total order over the documents of a run, so that nothing depends on who met them first.
struct ExhibitRank: Comparable {
    let findings: Int
    let id: ExactText
    let path: ExactText
    let part: Int

    init(findings: Int, of document: any Document) {
        self.findings = findings
        id = ExactText(document.id)
        path = ExactText(document.origin.path)
        part = document.origin.part
    }

    init(_ exhibit: Exhibit) {
        findings = exhibit.findingCount
        id = ExactText(exhibit.id)
        path = ExactText(exhibit.path)
        part = exhibit.part
    }

    /// Whether the first stands before the second in a report.
    static func < (first: ExhibitRank, second: ExhibitRank) -> Bool {
        if first.findings != second.findings { return first.findings > second.findings }
        if first.id != second.id { return first.id < second.id }
        if first.path != second.path { return first.path < second.path }
        return first.part < second.part
    }
}
