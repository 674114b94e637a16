// SPDX-License-Identifier: Apache-2.0

/// Records by key, of all documents: a ready-made kind for what documents have in common.
///
/// A run that takes much memory moves records into tables outside of it, ordered by key; what a
/// report reads is the same. Coding is by rows, in the order of keys.
public struct RecordTable<Record: TableRecord>: Sendable {
    private var resident: [Record.Key: Record] = [:]
    /// Records that are not in memory; a key may stand in several tables and in memory.
    var tables: [TermTable] = []

    /// Makes an empty table.
    public init() {}

    /// The number of records in memory.
    public var residentRecords: Int { resident.count }

    /// Makes or changes the record of a key.
    ///
    /// - Parameter body: gets nil if there is none in memory.
    public mutating func update(_ key: Record.Key, _ body: (inout Record?) -> Void) {
        body(&resident[key])
    }

    /// Adds a record, or merges it into that of the same key.
    public mutating func add(_ record: Record) {
        update(record.key) { known in
            if known?.merge(record) == nil { known = record }
        }
    }

    /// Takes in another worker's records.
    public mutating func merge(_ other: RecordTable) {
        if resident.isEmpty {
            resident = other.resident
        } else {
            for record in other.resident.values { add(record) }
        }
        tables += other.tables
    }

    /// Visits every record in the order of keys, with the place where it can be read again.
    ///
    /// An error of reading ends the visit and is noted in the store, which fails the run.
    public func forEach(_ body: (Record, RecordPlace<Record>) -> Void) {
        do {
            try forEachRecord(body)
        } catch {
            tables.first?.store.note(error)
        }
    }

    /// Reads a record again that `forEach` has visited; nil if the store has lost it.
    public func record(at place: RecordPlace<Record>) -> Record? {
        switch place.source {
        case .memory(let key): return resident[key]
        case .table(let number, let bytes):
            guard tables.indices.contains(number) else { return nil }
            do {
                let line = try tables[number].store.bytes(bytes)
                guard let record = Record(line: line[...]) else {
                    throw TermTableFault(offset: bytes.lowerBound)
                }
                return record
            } catch {
                tables[number].store.note(error)
                return nil
            }
        }
    }

    /// Visits every record in the order of keys; throws what a store throws.
    func forEachRecord(_ body: (Record, RecordPlace<Record>) throws -> Void) throws {
        var merge = try RecordMerge(tables, memory: resident)
        while let (record, place) = try merge.next() { try body(record, place) }
    }
}
