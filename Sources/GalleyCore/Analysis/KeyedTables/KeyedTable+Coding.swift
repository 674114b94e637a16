// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

/// A keyed table is encoded as a list of rows, sorted by key.
///
/// If a run's state is written to a file or spilled, the rows are written to tables of a store
/// instead.
extension KeyedTable: Codable {
    private enum Key: String, CodingKey {
        case rows, tables, table
    }

    /// Writes the rows, or moves the rows to tables of a store and writes references to these
    /// tables.
    public func encode(to encoder: any Encoder) throws {
        let transfer = try SharedVocabulary.find(in: encoder).transfer
        var container = encoder.container(keyedBy: Key.self)
        guard let transfer else {
            var rows: [JSONValue] = []
            try forEachEntry { entry, _ in rows.append(.array(entry.row)) }
            try container.encode(rows, forKey: .rows)
            return
        }
        switch transfer.purpose {
        case .spill, .sum:
            var memory = self
            memory.tables = []
            let table = try memory.written(to: transfer.store)
            let all = table.terms > 0 ? tables + [table] : tables
            try container.encode(all.map(transfer.register), forKey: .tables)
        case .file:
            let table = try written(to: transfer.store)
            try container.encode(
                [table.bytes.lowerBound, table.bytes.upperBound, table.terms], forKey: .table)
        }
    }

    /// Writes all entries, both those in memory and those in spilled tables, as one table.
    private func written(to store: SpillStore) throws -> SpilledTable {
        let start = store.size
        var buffer: [UInt8] = []
        var count = 0
        try forEachEntry { entry, _ in
            buffer += entry.line
            count += 1
            guard buffer.count >= 1 << 16 else { return }
            try store.append(buffer)
            buffer.removeAll(keepingCapacity: true)
        }
        try store.append(buffer)
        return SpilledTable(
            store: store, bytes: start..<store.size, terms: count, occurrences: 0)
    }

    /// Reads the rows, or a reference to the tables that contain them.
    public init(from decoder: any Decoder) throws {
        self.init()
        let container = try decoder.container(keyedBy: Key.self)
        guard let transfer = try SharedVocabulary.find(in: decoder).transfer else {
            try readRows(container)
            return
        }
        if container.contains(.tables) {
            for number in try container.decode([Int].self, forKey: .tables) {
                guard let table = transfer[number] else {
                    throw Self.fault("an unknown table", in: container)
                }
                tables.append(table)
            }
            return
        }
        let place = try container.decode([Int].self, forKey: .table)
        guard place.count == 3, place.allSatisfy({ $0 >= 0 }), place[0] <= place[1],
            place[1] <= transfer.store.size
        else { throw Self.fault("a missing table", in: container) }
        guard place[2] > 0 else { return }
        tables = [
            SpilledTable(
                store: transfer.store, bytes: place[0]..<place[1], terms: place[2], occurrences: 0)
        ]
    }

    private mutating func readRows(_ container: KeyedDecodingContainer<Key>) throws {
        var before: Entry.Key?
        for row in try container.decode([JSONValue].self, forKey: .rows) {
            guard let entry = row.arrayValue.flatMap(Entry.init(row:)),
                before.map({ $0 < entry.key }) ?? true
            else {
                throw Self.fault(
                    "a row is not a valid entry, or is not in key order", in: container)
            }
            before = entry.key
            add(entry)
        }
    }

    private static func fault(
        _ description: String, in container: KeyedDecodingContainer<Key>
    ) -> DecodingError {
        .dataCorrupted(.init(codingPath: container.codingPath, debugDescription: description))
    }
}
