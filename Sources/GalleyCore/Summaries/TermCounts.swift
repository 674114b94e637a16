// SPDX-License-Identifier: Apache-2.0

/// How often terms occurred, and in how many documents.
///
/// Kept in arrays by term number; travels by spelling. A run that takes much memory moves counts into
/// tables outside memory; what reports ask for is then exact all the same.
public struct TermCounts: Sendable {
    private var counts: [TermCount] = []
    /// Counts that are not in memory.
    var tables: [TermTable] = []
    /// What is known of the sums over memory and tables; nil if there are no tables.
    var settled: SettledTerms?
    private var document: UInt32 = 0
    /// Documents of the terms from before their numbers began anew.
    private var earlierDocuments: [Int] = []

    /// Makes the counts of no document.
    public init() {}

    /// Counts one document's terms.
    public mutating func add(_ terms: [Term]) {
        var greatest: UInt32 = 0
        for term in terms { greatest = max(greatest, term.id) }
        if !terms.isEmpty { reserve(Int(greatest)) }
        if document == .max { beginAnew() }
        document += 1
        TermCount.add(terms, document: document, to: &counts)
    }

    /// Numbers the documents from 1 again.
    private mutating func beginAnew() {
        earlierDocuments = counts.indices.map(documents)
        for index in counts.indices {
            counts[index].documents = 0
            counts[index].lastDocument = 0
        }
        document = 0
    }

    /// Takes in another worker's counts.
    public mutating func merge(_ other: TermCounts, _ terms: TermTranslation) {
        other.forEach { term, occurrences, documents in
            add(terms[term], occurrences: occurrences, documents: documents)
        }
        tables += other.tables
        settled = nil
    }

    /// How often a term occurred.
    ///
    /// In a report this is exact for the terms that `prepare` entered into the vocabulary; other
    /// terms may have been moved out of memory.
    public subscript(term: Term) -> Int {
        resident(term).occurrences + (settled?.known[term.id]?.occurrences ?? 0)
    }

    /// The number of different terms, exact in a report.
    public var distinct: Int {
        settled?.distinct
            ?? tables.reduce(counts.count { $0.occurrences > 0 }) { $0 + $1.terms }
    }

    /// All occurrences of all terms.
    public var total: Int {
        counts.reduce(0) { $0 + $1.occurrences } + tables.reduce(0) { $0 + $1.occurrences }
    }

    /// The counts of a term that are in memory.
    func resident(_ term: Term) -> (occurrences: Int, documents: Int) {
        guard term.index < counts.count else { return (0, 0) }
        return (counts[term.index].occurrences, documents(term.index))
    }

    mutating func add(_ term: Term, occurrences: Int, documents: Int) {
        reserve(term.index)
        counts[term.index].occurrences += occurrences
        earlierDocuments.reserve(term.index)
        earlierDocuments[term.index] += documents
    }

    /// Visits every term with counts in memory, in the order of its number.
    func forEach(_ body: (Term, _ occurrences: Int, _ documents: Int) -> Void) {
        for (index, count) in counts.enumerated() where count.occurrences > 0 {
            body(Term(id: UInt32(index)), count.occurrences, documents(index))
        }
    }

    private func documents(_ index: Int) -> Int {
        Int(counts[index].documents)
            + (index < earlierDocuments.count ? earlierDocuments[index] : 0)
    }

    private mutating func reserve(_ index: Int) {
        counts.extendBig(to: index + 1, with: TermCount())
    }
}

extension [Int] {
    fileprivate mutating func reserve(_ index: Int) {
        guard index >= count else { return }
        append(contentsOf: repeatElement(0, count: Swift.max(index + 1, count * 2) - count))
    }
}
