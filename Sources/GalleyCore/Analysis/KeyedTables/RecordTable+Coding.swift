// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

/// Coding by rows in the order of keys.
///
/// A state that goes to a file, or moves out of memory, names tables of a store instead.
extension RecordTable: Codable {
    private enum Key: String, CodingKey {
        case rows, tables, table
    }

    /// Writes the rows, or where they are now.
    public func encode(to encoder: any Encoder) throws {
        let transfer = try SharedVocabulary.find(in: encoder).transfer
        var container = encoder.container(keyedBy: Key.self)
        guard let transfer else {
            var rows: [JSONValue] = []
            try forEachRecord { record, _ in rows.append(.array(record.row)) }
            try container.encode(rows, forKey: .rows)
            return
        }
        switch transfer.purpose {
        case .spill, .settle:
            var memory = self
            memory.tables = []
            let table = try memory.written(to: transfer.store)
            let all = table.terms > 0 ? tables + [table] : tables
            try container.encode(all.map(transfer.enter), forKey: .tables)
        case .file:
            let table = try written(to: transfer.store)
            try container.encode(
                [table.bytes.lowerBound, table.bytes.upperBound, table.terms], forKey: .table)
        }
    }

    /// Writes memory and tables as one table.
    private func written(to store: TermStore) throws -> TermTable {
        let start = store.size
        var buffer: [UInt8] = []
        var records = 0
        try forEachRecord { record, _ in
            buffer += record.line
            records += 1
            guard buffer.count >= 1 << 16 else { return }
            try store.append(buffer)
            buffer.removeAll(keepingCapacity: true)
        }
        try store.append(buffer)
        return TermTable(
            store: store, bytes: start..<store.size, terms: records, occurrences: 0)
    }

    /// Reads rows, or the place where they are.
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
        else { throw Self.fault("a table that is not there", in: container) }
        guard place[2] > 0 else { return }
        tables = [
            TermTable(
                store: transfer.store, bytes: place[0]..<place[1], terms: place[2], occurrences: 0)
        ]
    }

    private mutating func readRows(_ container: KeyedDecodingContainer<Key>) throws {
        var before: Record.Key?
        for row in try container.decode([JSONValue].self, forKey: .rows) {
            guard let record = row.arrayValue.flatMap(Record.init(row:)),
                before.map({ $0 < record.key }) ?? true
            else { throw Self.fault("a row that is no record", in: container) }
            before = record.key
            add(record)
        }
    }

    private static func fault(
        _ description: String, in container: KeyedDecodingContainer<Key>
    ) -> DecodingError {
        .dataCorrupted(.init(codingPath: container.codingPath, debugDescription: description))
    }
}
