// SPDX-License-Identifier: Apache-2.0

public import GalleyJSON

/// A summary of entries by key, for properties that documents have in common.
///
/// A run that needs much memory spills entries into tables of a store, ordered by key; the results in
/// reports are the same.
public struct RecordTable<Entry: TableRecord>: Sendable {
    private var resident: [Entry.Key: Entry] = [:]
    /// The entries that are not in memory; a key may be in several tables and in memory.
    var tables: [TermTable] = []

    /// Makes an empty table.
    public init() {}

    /// The number of entries in memory.
    public var residentRecords: Int { resident.count }

    /// Makes or changes the entry of a key.
    ///
    /// - Parameter body: a function that changes the entry, which is nil if there is none in memory.
    public mutating func update(_ key: Entry.Key, _ body: (inout Entry?) -> Void) {
        body(&resident[key])
    }

    /// Adds an entry, or merges it into the entry of the same key.
    public mutating func add(_ entry: Entry) {
        update(entry.key) { known in
            if known?.merge(entry) == nil { known = entry }
        }
    }

    /// Adds another worker's entries.
    public mutating func merge(_ other: RecordTable) {
        if resident.isEmpty {
            resident = other.resident
        } else {
            for entry in other.resident.values { add(entry) }
        }
        tables += other.tables
    }

    /// Visits every entry in the order of keys, with the place from which it can be read again.
    ///
    /// A read error ends the visit and is noted in the store, which fails the run.
    public func forEach(_ body: (Entry, RecordPlace<Entry>) -> Void) {
        do {
            try forEachEntry(body)
        } catch {
            tables.first?.store.note(error)
        }
    }

    /// Reads again an entry that `forEach` has visited; nil if the store cannot read it.
    public func record(at place: RecordPlace<Entry>) -> Entry? {
        switch place.source {
        case .memory(let key): return resident[key]
        case .table(let number, let bytes):
            guard tables.indices.contains(number) else { return nil }
            do {
                let line = try tables[number].store.bytes(bytes)
                guard let entry = Entry(line: line[...]) else {
                    throw TermTableFault(offset: bytes.lowerBound)
                }
                return entry
            } catch {
                tables[number].store.note(error)
                return nil
            }
        }
    }

    /// Visits every entry in the order of keys.
    ///
    /// - Throws: the errors of stores and of `body`.
    func forEachEntry(_ body: (Entry, RecordPlace<Entry>) throws -> Void) throws {
        var merge = try KeyedMerge(tables, memory: resident)
        while let (entry, place) = try merge.next() { try body(entry, place) }
    }
}

/// An entry of a `RecordTable`, which has one per key.
///
/// Entries of equal keys merge into one in any order: `merge` is associative and commutative.
public protocol TableRecord: Sendable {
    /// The type of keys, by which entries are identified and ordered.
    associatedtype Key: Hashable, Comparable, Sendable

    /// The key.
    var key: Key { get }

    /// Adds an entry of the same key.
    mutating func merge(_ other: Self)

    /// The entry as a row of JSON.
    var row: [JSONValue] { get }

    /// Reads a row; nil if it is not valid.
    init?(row: [JSONValue])
}

extension TableRecord {
    /// The row as a line of a table, with its end.
    var line: [UInt8] { JSONValue.array(row).canonicalBytes + [UInt8(ascii: "\n")] }

    /// Reads a line without its end; nil if it is not valid.
    init?(line: ArraySlice<UInt8>) {
        guard let row = try? JSONValue(parsing: Array(line)).arrayValue else { return nil }
        self.init(row: row)
    }
}

/// The place from which an entry of a table can be read again.
public struct RecordPlace<Entry: TableRecord>: Sendable {
    enum Source: Sendable {
        /// In memory, under its key.
        case memory(Entry.Key)
        /// The number of a table, and the bytes of the line in its store.
        case table(Int, Range<Int>)
    }

    let source: Source
}

/// Merges several ordered sources of entries into one, in which keys are unique.
private struct KeyedMerge<Entry: TableRecord> {
    private var tables: [EntryReader<Entry>]
    private let memory: [Entry.Key: Entry]
    /// The keys in memory, the last one first.
    private var keys: [Entry.Key]
    private var heap = MergeHeap<Head>()

    private struct Head: MergeHead {
        let entry: Entry
        let place: RecordPlace<Entry>
        /// The number of the table, or -1 for the entries in memory.
        let source: Int

        func precedes(_ other: Head) -> Bool { entry.key < other.entry.key }
    }

    /// Starts with the first entry of every source.
    init(_ tables: [TermTable], memory: [Entry.Key: Entry]) throws {
        self.tables = tables.map { EntryReader($0) }
        self.memory = memory
        keys = memory.keys.sorted(by: >)
        for source in -1..<tables.count {
            if let head = try head(of: source) { heap.insert(head) }
        }
    }

    /// The next entry of all sources, with the place of one of its parts; nil at the end.
    mutating func next() throws -> (Entry, RecordPlace<Entry>)? {
        guard let first = heap.first else { return nil }
        var entry = first.entry
        heap.replaceFirst(with: try head(of: first.source))
        while let head = heap.first, head.entry.key == entry.key {
            entry.merge(head.entry)
            heap.replaceFirst(with: try self.head(of: head.source))
        }
        return (entry, first.place)
    }

    private mutating func head(of source: Int) throws -> Head? {
        if source >= 0 {
            return try tables[source].next().map {
                Head(
                    entry: $0.entry, place: RecordPlace(source: .table(source, $0.bytes)),
                    source: source)
            }
        }
        return keys.popLast().flatMap { key in
            memory[key].map {
                Head(entry: $0, place: RecordPlace(source: .memory(key)), source: source)
            }
        }
    }
}

/// Reads the entries of a table in a store.
private struct EntryReader<Entry: TableRecord> {
    private var lines: TableLines

    init(_ table: TermTable) {
        lines = TableLines(table)
    }

    /// The next entry and the bytes of its line in the store; nil at the end.
    mutating func next() throws -> (entry: Entry, bytes: Range<Int>)? {
        guard let (line, bytes) = try lines.next() else { return nil }
        guard let entry = Entry(line: line) else {
            throw TermTableFault(offset: bytes.lowerBound)
        }
        return (entry, bytes)
    }
}
