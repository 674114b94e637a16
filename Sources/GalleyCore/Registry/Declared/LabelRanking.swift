// SPDX-License-Identifier: Apache-2.0

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
