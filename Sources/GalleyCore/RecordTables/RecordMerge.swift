// SPDX-License-Identifier: Apache-2.0

/// Several ordered sources of records as one, records of equal keys merged.
///
/// A binary heap of the sources by the record that each gives next.
struct RecordMerge<Record: TableRecord> {
    private var tables: [RecordReader<Record>]
    private let memory: [Record.Key: Record]
    /// The keys in memory, the last one first.
    private var keys: [Record.Key]
    private var heap: [Head] = []

    private struct Head {
        let record: Record
        let place: RecordPlace<Record>
        /// The number of the table, or -1 for the records in memory.
        let source: Int
    }

    /// Begins with the first record of every source.
    init(_ tables: [TermTable], memory: [Record.Key: Record]) throws {
        self.tables = tables.map { RecordReader($0) }
        self.memory = memory
        keys = memory.keys.sorted(by: >)
        for source in -1..<tables.count {
            guard let head = try head(of: source) else { continue }
            heap.append(head)
            rise(heap.count - 1)
        }
    }

    /// The next record of all, with the place of one of its parts; nil at the end.
    mutating func next() throws -> (Record, RecordPlace<Record>)? {
        guard let first = heap.first else { return nil }
        var record = first.record
        try advance()
        while let head = heap.first, head.record.key == record.key {
            record.merge(head.record)
            try advance()
        }
        return (record, first.place)
    }

    /// Puts the next record of the first source in the place of the one that was taken.
    private mutating func advance() throws {
        if let head = try head(of: heap[0].source) {
            heap[0] = head
        } else {
            heap[0] = heap[heap.count - 1]
            heap.removeLast()
        }
        sink()
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

    private mutating func rise(_ index: Int) {
        var index = index
        while index > 0, precedes(index, (index - 1) / 2) {
            heap.swapAt(index, (index - 1) / 2)
            index = (index - 1) / 2
        }
    }

    private mutating func sink() {
        var index = 0
        while true {
            var least = index
            for child in [2 * index + 1, 2 * index + 2]
            where child < heap.count && precedes(child, least) { least = child }
            if least == index { return }
            heap.swapAt(index, least)
            index = least
        }
    }

    private func precedes(_ first: Int, _ second: Int) -> Bool {
        heap[first].record.key < heap[second].record.key
    }
}
