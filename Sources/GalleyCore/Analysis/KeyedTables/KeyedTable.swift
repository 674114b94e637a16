// SPDX-License-Identifier: Apache-2.0

public import GalleyJSON

/// A table with one mergeable entry per key, for properties that several documents can share.
///
/// If a run needs much memory, entries are moved into tables of a store, sorted by key; this does
/// not change the report.
public struct KeyedTable<Entry: KeyedEntry>: Sendable {
    private var resident: [Entry.Key: Entry] = [:]
    /// The tables of spilled entries; the same key may occur in several tables and in memory.
    var tables: [SpilledTable] = []

    /// Makes an empty table.
    public init() {}

    /// The number of entries in memory.
    public var residentEntries: Int { resident.count }

    /// Creates or changes the entry of a key.
    ///
    /// - Parameters:
    ///   - key: the key of the entry.
    ///   - body: a function that changes the entry; its argument is nil if there is no entry with
    ///     this key in memory.
    public mutating func update(_ key: Entry.Key, _ body: (inout Entry?) -> Void) {
        body(&resident[key])
    }

    /// Adds an entry, or merges it into the existing entry with the same key.
    public mutating func add(_ entry: Entry) {
        update(entry.key) { known in
            if known?.merge(entry) == nil { known = entry }
        }
    }

    /// Adds another worker's entries.
    public mutating func merge(_ other: KeyedTable) {
        if resident.isEmpty {
            resident = other.resident
        } else {
            for entry in other.resident.values { add(entry) }
        }
        tables += other.tables
    }

    /// Visits every entry in key order, with the location from which the entry can be read again.
    ///
    /// A read error ends the visit and is recorded in the store, so that the run fails.
    public func forEach(_ body: (Entry, EntryLocation<Entry>) -> Void) {
        do {
            try forEachEntry(body)
        } catch {
            tables.first?.store.note(error)
        }
    }

    /// Reads the entry at a location that `forEach` provided; returns nil if the store cannot read
    /// the entry.
    public func entry(at place: EntryLocation<Entry>) -> Entry? {
        switch place.source {
        case .memory(let key): return resident[key]
        case .table(let number, let bytes):
            guard tables.indices.contains(number) else { return nil }
            do {
                let line = try tables[number].store.bytes(bytes)
                guard let entry = Entry(line: line[...]) else {
                    throw SpillFault(offset: bytes.lowerBound)
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
    func forEachEntry(_ body: (Entry, EntryLocation<Entry>) throws -> Void) throws {
        var merge = try KeyedMerge(tables, memory: resident)
        while let (entry, place) = try merge.next() { try body(entry, place) }
    }
}

/// An entry of a `KeyedTable`, which contains one entry per key.
///
/// Entries with equal keys are merged into one in any order, so `merge` must be associative and
/// commutative.
public protocol KeyedEntry: Sendable {
    /// The type of keys, by which entries are identified and ordered.
    associatedtype Key: Hashable, Comparable, Sendable

    /// The key.
    var key: Key { get }

    /// Merges another entry with the same key into this one.
    mutating func merge(_ other: Self)

    /// The entry as a row of JSON values.
    var row: [JSONValue] { get }

    /// Makes an entry from a row; nil if the row is not valid.
    init?(row: [JSONValue])
}

extension KeyedEntry {
    /// The row as a line of a spilled table, with its line break.
    var line: [UInt8] { JSONValue.array(row).canonicalBytes + [UInt8(ascii: "\n")] }

    /// Makes an entry from a line without its line break; nil if the line is not valid.
    init?(line: ArraySlice<UInt8>) {
        guard let row = try? JSONValue(parsing: Array(line)).arrayValue else { return nil }
        self.init(row: row)
    }
}

/// The location from which an entry of a keyed table can be read again.
public struct EntryLocation<Entry: KeyedEntry>: Sendable {
    enum Source: Sendable {
        /// The entry is in memory, under its key.
        case memory(Entry.Key)
        /// The entry is in the spilled table with this number, at this byte range of the table's
        /// store.
        case table(Int, Range<Int>)
    }

    let source: Source
}

/// Merges several sorted sources of entries into one sequence, in which keys are unique.
private struct KeyedMerge<Entry: KeyedEntry> {
    private var tables: [EntryReader<Entry>]
    private let memory: [Entry.Key: Entry]
    /// The keys of the entries in memory, in descending order.
    private var keys: [Entry.Key]
    private var heap = BinaryHeap<Head>()

    private struct Head: Comparable {
        let entry: Entry
        let place: EntryLocation<Entry>
        /// The number of the table, or -1 for the entries in memory.
        let source: Int

        static func == (left: Head, right: Head) -> Bool { left.entry.key == right.entry.key }

        static func < (left: Head, right: Head) -> Bool { left.entry.key < right.entry.key }
    }

    /// Begins the merge with the first entry of every source.
    init(_ tables: [SpilledTable], memory: [Entry.Key: Entry]) throws {
        self.tables = tables.map { EntryReader($0) }
        self.memory = memory
        keys = memory.keys.sorted(by: >)
        for source in -1..<tables.count {
            if let head = try head(of: source) { heap.insert(head) }
        }
    }

    /// Returns the next entry, merged from all sources, with the location of one of the merged
    /// entries; nil at the end.
    mutating func next() throws -> (Entry, EntryLocation<Entry>)? {
        guard let first = heap.first else { return nil }
        var entry = first.entry
        try advance(first.source)
        while let head = heap.first, head.entry.key == entry.key {
            entry.merge(head.entry)
            try advance(head.source)
        }
        return (entry, first.place)
    }

    /// Replaces the first element of the heap by the next entry of the same source.
    private mutating func advance(_ source: Int) throws {
        let next = try head(of: source)
        heap.replaceFirst(with: next)
    }

    private mutating func head(of source: Int) throws -> Head? {
        if source >= 0 {
            return try tables[source].next().map {
                Head(
                    entry: $0.entry, place: EntryLocation(source: .table(source, $0.bytes)),
                    source: source)
            }
        }
        return keys.popLast().flatMap { key in
            memory[key].map {
                Head(entry: $0, place: EntryLocation(source: .memory(key)), source: source)
            }
        }
    }
}

/// Reads the entries of a table in a store.
private struct EntryReader<Entry: KeyedEntry> {
    private var lines: TableLines

    init(_ table: SpilledTable) {
        lines = TableLines(table)
    }

    /// Returns the next entry and the byte range of its line in the store; nil at the end.
    mutating func next() throws -> (entry: Entry, bytes: Range<Int>)? {
        guard let (line, bytes) = try lines.next() else { return nil }
        guard let entry = Entry(line: line) else {
            throw SpillFault(offset: bytes.lowerBound)
        }
        return (entry, bytes)
    }
}
