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
    /// What `counts` can have counted of one term at most.
    private var recent = 0
    /// Counts that were too great for `counts`.
    private var earlier: [SettledTerms.TermSum] = []
    private var marks = DistinctTerms()
    private var marked: [Term] = []

    /// Makes the counts of no document.
    public init() {}

    /// Counts one document's terms.
    public mutating func add(_ terms: [Term]) {
        var distinct: [Term] = []
        swap(&distinct, &marked)
        marks.find(in: terms, &distinct)
        add(terms, distinct: distinct)
        swap(&distinct, &marked)
    }

    /// Counts one document's terms, given the different ones among them.
    package mutating func add(_ terms: [Term], distinct: [Term]) {
        var greatest: UInt32 = 0
        for term in distinct { greatest = max(greatest, term.id) }
        if !distinct.isEmpty { reserve(Int(greatest)) }
        makeRoom(for: terms.count)
        TermCount.add(terms, distinct: distinct, to: &counts)
    }

    /// Makes sure that no count of `counts` becomes too great.
    private mutating func makeRoom(for more: Int) {
        recent += more
        if recent > Int(UInt32.max) {
            earlier = counts.indices.map(sum(of:))
            counts = Array(repeating: TermCount(), count: counts.count)
            recent = more
        }
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
            ?? tables.reduce(counts.indices.count { sum(of: $0).occurrences > 0 }) { $0 + $1.terms }
    }

    /// All occurrences of all terms.
    public var total: Int {
        counts.indices.reduce(0) { $0 + sum(of: $1).occurrences }
            + tables.reduce(0) { $0 + $1.occurrences }
    }

    /// The counts of a term that are in memory.
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
            earlier.extendBig(to: term.index + 1, with: SettledTerms.TermSum())
            earlier[term.index].occurrences += occurrences
            earlier[term.index].documents += documents
        }
    }

    /// Visits every term with counts in memory, in the order of its number.
    func forEach(_ body: (Term, _ occurrences: Int, _ documents: Int) -> Void) {
        for index in counts.indices {
            let sum = sum(of: index)
            if sum.occurrences > 0 {
                body(Term(id: UInt32(index)), sum.occurrences, sum.documents)
            }
        }
    }

    private func sum(of index: Int) -> SettledTerms.TermSum {
        let count = counts[index]
        var sum = index < earlier.count ? earlier[index] : SettledTerms.TermSum()
        sum.occurrences += Int(count.occurrences)
        sum.documents += Int(count.documents)
        return sum
    }

    private mutating func reserve(_ index: Int) {
        counts.extendBig(to: index + 1, with: TermCount())
    }
}

/// What can only be said of counts in several tables after looking at all of them.
struct SettledTerms: Sendable {
    /// The number of different terms.
    var distinct: Int
    /// The counts in tables of the terms that were there before the first document, by number.
    var known: [UInt32: TermSum] = [:]

    /// The counts of one term.
    struct TermSum: Sendable {
        var occurrences = 0
        var documents = 0
    }
}
