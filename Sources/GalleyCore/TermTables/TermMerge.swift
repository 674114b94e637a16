// SPDX-License-Identifier: Apache-2.0

/// Several ordered sources of terms as one, equal terms added up.
///
/// A binary heap of the sources by the term that each gives next.
struct TermMerge {
    private var tables: [TermTableReader]
    private var memory: SortedTerms
    private var heap: [Head] = []

    private struct Head {
        var record: TermRecord
        /// The number of the table, or -1 for the counts in memory.
        let source: Int
    }

    /// Begins with the first term of every source.
    init(_ tables: [TermTable], _ memory: SortedTerms) throws {
        self.tables = tables.map { TermTableReader($0) }
        self.memory = memory
        for source in -1..<tables.count {
            guard let record = try next(of: source) else { continue }
            heap.append(Head(record: record, source: source))
            rise(heap.count - 1)
        }
    }

    /// The next term of all; nil at the end.
    mutating func next() throws -> TermRecord? {
        guard var record = heap.first?.record else { return nil }
        try advance()
        while let head = heap.first, head.record.spelling == record.spelling {
            record.occurrences += head.record.occurrences
            record.documents += head.record.documents
            try advance()
        }
        return record
    }

    /// Puts the next term of the first source in the place of the one that was taken.
    private mutating func advance() throws {
        if let record = try next(of: heap[0].source) {
            heap[0].record = record
        } else {
            heap[0] = heap[heap.count - 1]
            heap.removeLast()
        }
        sink()
    }

    private mutating func next(of source: Int) throws -> TermRecord? {
        source < 0 ? memory.next() : try tables[source].next()
    }

    private mutating func rise(_ index: Int) {
        var index = index
        while index > 0, heap[index].record.precedes(heap[(index - 1) / 2].record) {
            heap.swapAt(index, (index - 1) / 2)
            index = (index - 1) / 2
        }
    }

    private mutating func sink() {
        var index = 0
        while let child = lesserChild(of: index),
            heap[child].record.precedes(heap[index].record)
        {
            heap.swapAt(index, child)
            index = child
        }
    }

    private func lesserChild(of index: Int) -> Int? {
        let left = 2 * index + 1
        guard left < heap.count else { return nil }
        let right = left + 1
        guard right < heap.count, heap[right].record.precedes(heap[left].record) else {
            return left
        }
        return right
    }
}
