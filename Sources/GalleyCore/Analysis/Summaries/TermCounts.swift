// SPDX-License-Identifier: Apache-2.0

/// For each term, the number of its occurrences and the number of documents that contain it.
///
/// Counts are in arrays, indexed by term number, and are encoded by spelling. If a run needs much
/// memory, counts are moved into tables of a store; this does not change the report.
public struct TermCounts: Sendable {
    private var counts: [TermCount] = []
    /// The tables of the counts that are not in memory.
    var tables: [SpilledTable] = []
    /// The sums over all tables; nil if there are no tables.
    var sums: SpilledTermSums?
    /// An upper bound of every number in `counts`.
    private var recent = 0
    /// Counts by term number that would overflow in `counts`; the count of a term is the sum of its
    /// numbers in both arrays.
    private var earlier: [SpilledTermSums.TermSum] = []
    private var finder = DistinctTerms()
    /// A buffer for the distinct terms of a document.
    private var distinctTerms: [Term] = []

    /// Makes empty counts.
    public init() {}

    /// Adds the terms of one document.
    public mutating func add(_ terms: [Term]) {
        var distinct: [Term] = []
        swap(&distinct, &distinctTerms)
        finder.find(in: terms, &distinct)
        add(terms, distinct: distinct)
        swap(&distinct, &distinctTerms)
    }

    /// Adds the terms of one document whose distinct terms are already known.
    package mutating func add(_ terms: [Term], distinct: [Term]) {
        var greatest: UInt32 = 0
        for term in distinct { greatest = max(greatest, term.id) }
        if !distinct.isEmpty { reserve(Int(greatest)) }
        makeRoom(for: terms.count)
        TermCount.add(terms, distinct: distinct, to: &counts)
    }

    /// Ensures that no number in `counts` overflows, by moving the numbers to `earlier` if
    /// necessary.
    private mutating func makeRoom(for more: Int) {
        recent += more
        if recent > Int(UInt32.max) {
            earlier = counts.indices.map(sum(of:))
            counts = Array(repeating: TermCount(), count: counts.count)
            recent = more
        }
    }

    /// Adds another worker's counts.
    public mutating func merge(_ other: TermCounts, _ terms: TermTranslation) {
        other.forEach { term, occurrences, documents in
            add(terms[term], occurrences: occurrences, documents: documents)
        }
        tables += other.tables
        sums = nil
    }

    /// The number of occurrences of a term.
    ///
    /// In a report, the number is exact only for terms that `prepare` added to the vocabulary,
    /// because counts of other terms may have been spilled.
    public subscript(term: Term) -> Int {
        resident(term).occurrences + (sums?.known[term.id]?.occurrences ?? 0)
    }

    /// The number of distinct terms; until a report is made, a term that is in several tables may
    /// be counted once per table.
    public var distinct: Int {
        sums?.distinct
            ?? tables.reduce(counts.indices.count { sum(of: $0).occurrences > 0 }) { $0 + $1.terms }
    }

    /// The total number of occurrences of all terms.
    public var total: Int {
        counts.indices.reduce(0) { $0 + sum(of: $1).occurrences }
            + tables.reduce(0) { $0 + $1.occurrences }
    }

    /// Returns those counts of a term that are in memory.
    func resident(_ term: Term) -> (occurrences: Int, documents: Int) {
        guard term.index < counts.count else { return (0, 0) }
        let sum = sum(of: term.index)
        return (sum.occurrences, sum.documents)
    }

    mutating func add(_ term: Term, occurrences: Int, documents: Int) {
        reserve(term.index)
        let greatest = Int(UInt32.max)
        if 0...greatest ~= occurrences, 0...greatest ~= documents {
            makeRoom(for: max(occurrences, documents))
            counts[term.index].occurrences += UInt32(occurrences)
            counts[term.index].documents += UInt32(documents)
        } else {
            earlier.extendBig(to: term.index + 1, with: SpilledTermSums.TermSum())
            earlier[term.index].occurrences += occurrences
            earlier[term.index].documents += documents
        }
    }

    /// Visits every term that has counts in memory, in the order of term numbers.
    func forEach(_ body: (Term, _ occurrences: Int, _ documents: Int) -> Void) {
        for index in counts.indices {
            let sum = sum(of: index)
            if sum.occurrences > 0 {
                body(Term(id: UInt32(index)), sum.occurrences, sum.documents)
            }
        }
    }

    private func sum(of index: Int) -> SpilledTermSums.TermSum {
        let count = counts[index]
        var sum = index < earlier.count ? earlier[index] : SpilledTermSums.TermSum()
        sum.occurrences += Int(count.occurrences)
        sum.documents += Int(count.documents)
        return sum
    }

    private mutating func reserve(_ index: Int) {
        counts.extendBig(to: index + 1, with: TermCount())
    }
}

/// Numbers about spilled counts that can be computed only from all tables together.
struct SpilledTermSums: Sendable {
    /// The number of distinct terms.
    var distinct: Int
    /// The spilled counts, by term number, of the terms that existed before the first document.
    var known: [UInt32: TermSum] = [:]

    /// The counts of one term.
    struct TermSum: Sendable {
        var occurrences = 0
        var documents = 0
    }
}
