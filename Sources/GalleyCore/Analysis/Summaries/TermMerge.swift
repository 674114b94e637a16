// SPDX-License-Identifier: Apache-2.0

/// Several ordered sources of terms as one, equal terms added up.
struct TermMerge {
    private var tables: [TermTableReader]
    private var memory: SortedTerms
    private var heap = MergeHeap<Head>()

    private struct Head: MergeHead {
        let record: TermRecord
        /// The number of the table, or -1 for the counts in memory.
        let source: Int

        func precedes(_ other: Head) -> Bool { record.precedes(other.record) }
    }

    /// Begins with the first term of every source.
    init(_ tables: [TermTable], _ memory: SortedTerms) throws {
        self.tables = tables.map { TermTableReader($0) }
        self.memory = memory
        for source in -1..<tables.count {
            if let head = try head(of: source) { heap.insert(head) }
        }
    }

    /// The next term of all; nil at the end.
    mutating func next() throws -> TermRecord? {
        guard let first = heap.first else { return nil }
        var record = first.record
        heap.replaceFirst(with: try head(of: first.source))
        while let head = heap.first, head.record.spelling == record.spelling {
            record.occurrences += head.record.occurrences
            record.documents += head.record.documents
            heap.replaceFirst(with: try self.head(of: head.source))
        }
        return record
    }

    private mutating func head(of source: Int) throws -> Head? {
        let record = source < 0 ? memory.next() : try tables[source].next()
        return record.map { Head(record: $0, source: source) }
    }
}
