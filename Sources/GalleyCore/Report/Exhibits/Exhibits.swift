// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

/// A bounded list of the documents of a run that have the most findings.
///
/// The order is total and depends only on the documents, so merging lists in any order results in
/// the same list.
package struct Exhibits: Sendable, Hashable {
    /// The documents, sorted by descending number of findings and then by id.
    package private(set) var list: [Exhibit] = []

    /// The maximum number of documents that are kept.
    package static let limit = 8

    /// Makes an empty list.
    package init() {}

    /// Whether a document with this rank would be kept.
    func wants(_ rank: ExhibitRank) -> Bool {
        guard list.count >= Self.limit, let last = list.last else { return true }
        return rank < ExhibitRank(last)
    }

    /// Adds a document if it has enough findings.
    mutating func insert(_ exhibit: Exhibit) {
        let rank = ExhibitRank(exhibit)
        let place = list.firstIndex { rank < ExhibitRank($0) } ?? list.count
        guard place < Self.limit else { return }
        list.insert(exhibit, at: place)
        if list.count > Self.limit { list.removeLast() }
    }

    /// Adds another worker's list.
    mutating func merge(_ other: Exhibits) {
        for exhibit in other.list { insert(exhibit) }
    }
}

extension Exhibits: Codable {
    /// Reads a list.
    package init(from decoder: any Decoder) throws {
        let list = try decoder.singleValueContainer().decode([Exhibit].self)
        for exhibit in list { insert(exhibit) }
    }

    /// Writes the list.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(list)
    }
}

/// The rank of a document among the exhibits: by number of findings, then by id, path and part.
///
/// The order is total over the documents of a run, so it does not depend on the order in which they
/// are read.
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

    /// Whether the first document precedes the second in a report.
    static func < (first: ExhibitRank, second: ExhibitRank) -> Bool {
        if first.findings != second.findings { return first.findings > second.findings }
        if first.id != second.id { return first.id < second.id }
        if first.path != second.path { return first.path < second.path }
        return first.part < second.part
    }
}
