// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

/// The labels of a declared analyzer: a table per group, number 0 being that of all documents.
struct LabelTables: Sendable {
    private var tables: [RecordTable<LabelRecord>] = []

    /// Adds one document's labels.
    mutating func add(_ labels: [LabelCount], group: Int) {
        reserve(group)
        for label in labels { tables[group].add(LabelRecord(label)) }
    }

    /// Takes in another worker's labels.
    ///
    /// - Parameter groups: the number here of each of the other's groups.
    mutating func merge(_ other: LabelTables, groups: [Int]) {
        for (index, table) in other.tables.enumerated() {
            reserve(groups[index])
            tables[groups[index]].merge(table)
        }
    }

    /// The tables of these groups, in this order.
    func encoded(_ vocabulary: SharedVocabulary, groups: [Int]) throws -> JSONValue {
        let encoder = CanonicalEncoder(userInfo: vocabulary.userInfo)
        return try encoder.encodeValue(groups.map { table(of: $0) })
    }

    /// Reads tables; gives the number of them.
    mutating func decode(_ value: JSONValue, _ vocabulary: SharedVocabulary) throws -> Int {
        tables = try vocabulary.decoder.decode([RecordTable<LabelRecord>].self, from: value)
        return tables.count
    }

    /// The records in memory.
    var residentRecords: Int { tables.reduce(0) { $0 + $1.residentRecords } }

    /// The table of a group.
    func table(of group: Int) -> RecordTable<LabelRecord> {
        group < tables.count ? tables[group] : RecordTable()
    }

    private mutating func reserve(_ group: Int) {
        while tables.count <= group { tables.append(RecordTable()) }
    }
}
