// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

/// The label counts of an external analyzer, in one table per group; table 0 is for all documents.
struct LabelTables: Sendable {
    private var tables: [KeyedTable<LabelEntry>] = []

    /// Adds the labels of one document.
    mutating func add(_ labels: [LabelCount], group: Int) {
        reserve(group)
        for label in labels { tables[group].add(LabelEntry(label)) }
    }

    /// Adds another worker's labels.
    ///
    /// - Parameter groups: for each group number of the other worker, the number of the same group
    ///   in this worker.
    mutating func merge(_ other: LabelTables, groups: [Int]) {
        for (index, table) in other.tables.enumerated() {
            reserve(groups[index])
            tables[groups[index]].merge(table)
        }
    }

    /// Encodes the tables of the given groups, in the order of `groups`.
    func encoded(_ vocabulary: SharedVocabulary, groups: [Int]) throws -> JSONValue {
        let encoder = CanonicalEncoder(userInfo: vocabulary.userInfo)
        return try encoder.encodeValue(groups.map { table(of: $0) })
    }

    /// Replaces the tables by decoded tables and returns how many there are.
    mutating func decode(_ value: JSONValue, _ vocabulary: SharedVocabulary) throws -> Int {
        tables = try vocabulary.decoder.decode([KeyedTable<LabelEntry>].self, from: value)
        return tables.count
    }

    /// The number of entries in memory.
    var residentEntries: Int { tables.reduce(0) { $0 + $1.residentEntries } }

    /// Returns the table of a group.
    func table(of group: Int) -> KeyedTable<LabelEntry> {
        group < tables.count ? tables[group] : KeyedTable()
    }

    private mutating func reserve(_ group: Int) {
        while tables.count <= group { tables.append(KeyedTable()) }
    }
}

/// The most frequent labels of each list.
struct LabelRanking {
    /// The maximum number of labels that a report's table lists.
    private static let listed = 25

    private var labels: [[LabelEntry]]
    private var totals: [Int]

    /// Ranks the labels of each list; `lists` is the number of lists.
    init(_ table: KeyedTable<LabelEntry>, lists: Int) {
        labels = Array(repeating: [], count: lists)
        totals = Array(repeating: 0, count: lists)
        table.forEach { label, _ in add(label) }
        for list in labels.indices { shorten(list) }
    }

    private mutating func add(_ label: LabelEntry) {
        let list = label.key.list
        guard labels.indices.contains(list) else { return }
        totals[list] += 1
        labels[list].append(label)
        if labels[list].count >= 1000 { shorten(list) }
    }

    private mutating func shorten(_ list: Int) {
        let ranked = labels[list].sorted { ($1.times, $0.key) < ($0.times, $1.key) }
        labels[list] = Array(ranked.prefix(Self.listed))
    }

    /// Makes the tables of the report, one for each list.
    func tables(_ lists: [LabelList]) -> [Table] {
        lists.enumerated().map { index, list in
            let title =
                list.summary.utf8.last == UInt8(ascii: ".")
                ? list.summary.dropLast() : list.summary[...]
            return Table(
                list.name, title: String(title),
                columns: [Column("label"), Column("times", .bar), Column("documents", .number)],
                rows: labels[index].map {
                    [.text($0.key.label.text), .count($0.times), .count($0.documents)]
                }, total: totals[index])
        }
    }
}

/// A label with the number of its occurrences and the number of documents in which it occurs.
struct LabelEntry: KeyedEntry {
    /// The index of a list and a label of that list.
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

    mutating func merge(_ other: LabelEntry) {
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

/// A list of labels that an external analyzer counts over all documents, such as titles of persons.
package struct LabelList: Sendable, Hashable {
    /// The name of the list's table in reports, in snake_case.
    package let name: String
    /// One sentence on the labels.
    package let summary: String

    /// The maximum size of a label in bytes; a longer label is refused.
    package static let longestLabel = 1000
    /// Names that lists must not have, because every section may contain tables with these names.
    package static let takenNames = ["measures", "rules"]

    /// Declares a list.
    package init(_ name: String, _ summary: String) {
        self.name = name
        self.summary = summary
    }
}
