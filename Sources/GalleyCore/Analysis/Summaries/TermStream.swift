// SPDX-License-Identifier: Apache-2.0

/// The terms of a run in the order of their UTF-8 bytes, wherever their counts are.
package struct TermStream {
    /// All occurrences of all terms.
    package let total: Int
    /// Whether a term is worth a line; nil: all are.
    package let isListed: (@Sendable (String) -> Bool)?

    private var merge: TermMerge

    init(_ terms: ComparedTerms, _ vocabulary: Vocabulary) throws {
        total = terms.counts.total
        isListed = terms.isListed
        merge = try TermMerge(terms.counts.tables, SortedTerms(terms.counts, vocabulary))
    }

    /// The next term; nil at the end.
    ///
    /// - Throws: what the store throws in which counts are kept.
    package mutating func next() throws -> RankedTerm? { try merge.next().map(RankedTerm.init) }
}

/// The terms of a summary by which two runs are compared.
public struct ComparedTerms: Sendable {
    /// How often each occurred.
    public let counts: TermCounts
    /// Whether a term, given its folded spelling, is worth a line; nil: all are.
    public let isListed: (@Sendable (String) -> Bool)?

    /// Names what is compared.
    public init(_ counts: TermCounts, isListed: (@Sendable (String) -> Bool)? = nil) {
        self.counts = counts
        self.isListed = isListed
    }
}

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
