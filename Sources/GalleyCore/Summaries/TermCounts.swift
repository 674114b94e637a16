// SPDX-License-Identifier: Apache-2.0

/// How often terms occurred, and in how many documents.
///
/// Kept in arrays by term number; travels by spelling.
public struct TermCounts: Sendable {
    private var occurrences: [Int] = []
    private var documents: [Int] = []
    /// The last document that counted each term, to count documents once.
    private var lastDocument: [Int] = []
    private var document = 0

    /// Makes the counts of no document.
    public init() {}

    /// Counts one document's terms.
    public mutating func add(_ terms: [Term]) {
        document += 1
        for term in terms {
            reserve(term.index)
            occurrences[term.index] += 1
            if lastDocument[term.index] != document {
                lastDocument[term.index] = document
                documents[term.index] += 1
            }
        }
    }

    /// Takes in another worker's counts.
    public mutating func merge(_ other: TermCounts, _ terms: TermTranslation) {
        for (index, count) in other.occurrences.enumerated() where count > 0 {
            add(
                terms[Term(id: UInt32(index))], occurrences: count,
                documents: other.documents[index])
        }
    }

    /// How often a term occurred.
    public subscript(term: Term) -> Int {
        term.index < occurrences.count ? occurrences[term.index] : 0
    }

    /// The number of different terms.
    public var distinct: Int { occurrences.count { $0 > 0 } }

    /// All occurrences of all terms.
    public var total: Int { occurrences.reduce(0, +) }

    mutating func add(_ term: Term, occurrences count: Int, documents: Int) {
        reserve(term.index)
        occurrences[term.index] += count
        self.documents[term.index] += documents
    }

    /// Visits every term that occurred, in the order of its number.
    func forEach(_ body: (Term, _ occurrences: Int, _ documents: Int) -> Void) {
        for (index, count) in occurrences.enumerated() where count > 0 {
            body(Term(id: UInt32(index)), count, documents[index])
        }
    }

    private mutating func reserve(_ index: Int) {
        guard index >= occurrences.count else { return }
        let missing = max(index + 1, occurrences.count * 2) - occurrences.count
        occurrences.append(contentsOf: repeatElement(0, count: missing))
        documents.append(contentsOf: repeatElement(0, count: missing))
        lastDocument.append(contentsOf: repeatElement(0, count: missing))
    }
}
