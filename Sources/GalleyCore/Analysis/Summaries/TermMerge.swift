// SPDX-License-Identifier: Apache-2.0

/// Merges several sorted sources of terms into one and adds up the counts of equal terms.
struct TermMerge {
    private var tables: [SpilledTableReader]
    private var memory: SortedTerms
    private var heap = BinaryHeap<Head>()

    private struct Head: Comparable {
        let record: TermRecord
        /// The number of the table, or -1 for the counts in memory.
        let source: Int

        static func == (left: Head, right: Head) -> Bool {
            left.record.spelling == right.record.spelling
        }

        static func < (left: Head, right: Head) -> Bool { left.record.precedes(right.record) }
    }

    /// Begins the merge with the first term of every source.
    init(_ tables: [SpilledTable], _ memory: SortedTerms) throws {
        self.tables = tables.map { SpilledTableReader($0) }
        self.memory = memory
        for source in -1..<tables.count {
            if let head = try head(of: source) { heap.insert(head) }
        }
    }

    /// Returns the next term with its counts from all sources; nil at the end.
    mutating func next() throws -> TermRecord? {
        guard let first = heap.first else { return nil }
        var record = first.record
        try advance(first.source)
        while let head = heap.first, head.record.spelling == record.spelling {
            record.occurrences += head.record.occurrences
            record.documents += head.record.documents
            try advance(head.source)
        }
        return record
    }

    /// Replaces the first element of the heap by the next term of the same source.
    private mutating func advance(_ source: Int) throws {
        let next = try head(of: source)
        heap.replaceFirst(with: next)
    }

    private mutating func head(of source: Int) throws -> Head? {
        let record = source < 0 ? memory.next() : try tables[source].next()
        return record.map { Head(record: $0, source: source) }
    }
}

/// The counts in memory, sorted by spelling like a spilled table.
struct SortedTerms {
    private let counts: TermCounts
    private let vocabulary: Vocabulary
    private let terms: [Term]
    private var index = 0

    init(_ counts: TermCounts, _ vocabulary: Vocabulary) {
        var keys: [Key] = []
        counts.forEach { term, _, _ in
            keys.append(Key(prefix: Self.prefix(of: vocabulary.bytes(of: term)), term: term))
        }
        keys.sort {
            $0.prefix == $1.prefix
                ? vocabulary.bytes(of: $0.term)
                    .lexicographicallyPrecedes(vocabulary.bytes(of: $1.term))
                : $0.prefix < $1.prefix
        }
        self.counts = counts
        self.vocabulary = vocabulary
        terms = keys.map(\.term)
    }

    /// A term with the first bytes of its spelling, which almost always determine its sort order.
    private struct Key {
        let prefix: UInt64
        let term: Term
    }

    /// Returns the first eight bytes as a number; such numbers sort like the bytes.
    private static func prefix(of bytes: ArraySlice<UInt8>) -> UInt64 {
        var prefix: UInt64 = 0
        var shift: UInt64 = 64
        for byte in bytes.prefix(8) {
            shift -= 8
            prefix |= UInt64(byte) << shift
        }
        return prefix
    }

    mutating func next() -> TermRecord? {
        guard index < terms.count else { return nil }
        defer { index += 1 }
        let count = counts.resident(terms[index])
        return TermRecord(
            spelling: Array(vocabulary.bytes(of: terms[index])),
            occurrences: count.occurrences, documents: count.documents)
    }
}
