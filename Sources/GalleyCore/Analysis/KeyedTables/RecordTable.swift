// SPDX-License-Identifier: Apache-2.0

public import GalleyJSON

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

/// What a `RecordTable` keeps under one key.
///
/// Records of one key merge to one, whatever their order: `merge` is associative and commutative.
public protocol TableRecord: Sendable {
    /// By what records are told apart and ordered.
    associatedtype Key: Hashable, Comparable, Sendable

    /// The key.
    var key: Key { get }

    /// Takes in a record of the same key.
    mutating func merge(_ other: Self)

    /// The record as a row of JSON.
    var row: [JSONValue] { get }

    /// Reads a row; nil if it is none.
    init?(row: [JSONValue])
}

extension TableRecord {
    /// The row as a line of a table, ended.
    var line: [UInt8] { JSONValue.array(row).canonicalBytes + [UInt8(ascii: "\n")] }

    /// Reads a line without its end; nil if it is none.
    init?(line: ArraySlice<UInt8>) {
        guard let row = try? JSONValue(parsing: Array(line)).arrayValue else { return nil }
        self.init(row: row)
    }
}

/// Where a record of a table can be read again.
public struct RecordPlace<Record: TableRecord>: Sendable {
    enum Source: Sendable {
        /// In memory, under its key.
        case memory(Record.Key)
        /// The bytes of a line of the table of this number, in its store.
        case table(Int, Range<Int>)
    }

    let source: Source
}
