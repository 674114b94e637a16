// SPDX-License-Identifier: Apache-2.0

/// Several ordered sources of records as one, records of equal keys merged.
struct RecordMerge<Record: TableRecord> {
    private var tables: [RecordReader<Record>]
    private let memory: [Record.Key: Record]
    /// The keys in memory, the last one first.
    private var keys: [Record.Key]
    private var heap = MergeHeap<Head>()

    private struct Head: MergeHead {
        let record: Record
        let place: RecordPlace<Record>
        /// The number of the table, or -1 for the records in memory.
        let source: Int

        func precedes(_ other: Head) -> Bool { record.key < other.record.key }
    }

    /// Begins with the first record of every source.
    init(_ tables: [TermTable], memory: [Record.Key: Record]) throws {
        self.tables = tables.map { RecordReader($0) }
        self.memory = memory
        keys = memory.keys.sorted(by: >)
        for source in -1..<tables.count {
            if let head = try head(of: source) { heap.insert(head) }
        }
    }

    /// The next record of all, with the place of one of its parts; nil at the end.
    mutating func next() throws -> (Record, RecordPlace<Record>)? {
        guard let first = heap.first else { return nil }
        var record = first.record
        heap.replaceFirst(with: try head(of: first.source))
        while let head = heap.first, head.record.key == record.key {
            record.merge(head.record)
            heap.replaceFirst(with: try self.head(of: head.source))
        }
        return (record, first.place)
    }

    private mutating func head(of source: Int) throws -> Head? {
        if source >= 0 {
            return try tables[source].next().map {
                Head(
                    record: $0.record, place: RecordPlace(source: .table(source, $0.bytes)),
                    source: source)
            }
        }
        return keys.popLast().flatMap { key in
            memory[key].map {
                Head(record: $0, place: RecordPlace(source: .memory(key)), source: source)
            }
        }
    }
}

/// Reads a table record by record.
struct RecordReader<Record: TableRecord> {
    private var lines: TableLines

    init(_ table: TermTable) {
        lines = TableLines(table)
    }

    /// The next record and the bytes of its line in the store; nil at the end.
    mutating func next() throws -> (record: Record, bytes: Range<Int>)? {
        guard let (line, bytes) = try lines.next() else { return nil }
        guard let record = Record(line: line) else {
            throw TermTableFault(offset: bytes.lowerBound)
        }
        return (record, bytes)
    }
}
