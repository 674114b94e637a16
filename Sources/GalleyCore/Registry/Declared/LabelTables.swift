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

/// The labels of each list that occur most often.
struct LabelRanking {
    /// The labels that a table shows.
    private static let listed = 25

    private var records: [[LabelRecord]]
    private var totals: [Int]

    /// Ranks the labels of some lists.
    init(_ table: RecordTable<LabelRecord>, lists: Int) {
        records = Array(repeating: [], count: lists)
        totals = Array(repeating: 0, count: lists)
        table.forEach { record, _ in add(record) }
        for list in records.indices { shorten(list) }
    }

    private mutating func add(_ record: LabelRecord) {
        let list = record.key.list
        guard records.indices.contains(list) else { return }
        totals[list] += 1
        records[list].append(record)
        if records[list].count >= 1000 { shorten(list) }
    }

    private mutating func shorten(_ list: Int) {
        let ranked = records[list].sorted { ($1.times, $0.key) < ($0.times, $1.key) }
        records[list] = Array(ranked.prefix(Self.listed))
    }

    /// The tables, one for each list.
    func tables(_ lists: [LabelList]) -> [Table] {
        lists.enumerated().map { index, list in
            let title =
                list.summary.utf8.last == UInt8(ascii: ".")
                ? list.summary.dropLast() : list.summary[...]
            return Table(
                list.name, title: String(title),
                columns: [Column("label"), Column("times", .bar), Column("documents", .number)],
                rows: records[index].map {
                    [.text($0.key.label.text), .count($0.times), .count($0.documents)]
                }, total: totals[index])
        }
    }
}

/// A label of all documents: how often, and in how many.
struct LabelRecord: TableRecord {
    /// A list, by its place, and a label of it.
    struct Key: Hashable, Comparable, Sendable {
        let list: Int
        let label: ExactText

        static func < (left: Key, right: Key) -> Bool {
            left.list == right.list ? left.label < right.label : left.list < right.list
        }
    }

    let key: Key
    var times: Int
    var documents: Int

    init(_ count: LabelCount) {
        key = Key(list: count.list, label: ExactText(count.label))
        times = count.times
        documents = 1
    }

    mutating func merge(_ other: LabelRecord) {
        times = times.clampedSum(other.times)
        documents = documents.clampedSum(other.documents)
    }

    var row: [JSONValue] {
        let numbers = [key.list, times, documents].map { JSONValue.integer(Int64($0)) }
        return [.string(key.label.text)] + numbers
    }

    init?(row: [JSONValue]) {
        let numbers = row.compactMap(\.integerValue).map { Int($0) }
        guard row.count == 4, numbers.count == 3, let label = row[0].stringValue,
            numbers[0] >= 0, numbers[2] > 0, numbers[1] >= numbers[2]
        else { return nil }
        key = Key(list: numbers[0], label: ExactText(label))
        times = numbers[1]
        documents = numbers[2]
    }
}

/// Labels that a declared analyzer counts over all documents, such as the titles of persons.
package struct LabelList: Sendable, Hashable {
    /// The name of its table, in snake_case.
    package let name: String
    /// What the labels are, in one sentence.
    package let summary: String

    /// Longer labels are taken for texts.
    package static let longestLabel = 1000
    /// The names of the tables that every section may have.
    package static let takenNames = ["measures", "rules"]

    /// Declares a list.
    package init(_ name: String, _ summary: String) {
        self.name = name
        self.summary = summary
    }
}
