// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

extension TermCounts {
    /// Returns all terms, the most frequent first; terms with equal counts are sorted by their
    /// UTF-8 bytes.
    public func ranking(_ vocabulary: Vocabulary) -> [RankedTerm] {
        var terms: [RankedTerm] = []
        forEachRecord(vocabulary) { terms.append(RankedTerm($0)) }
        return terms.sorted(by: RankedTerm.precedes)
    }

    /// Returns the most frequent terms that pass a test, and how many terms pass it in total.
    ///
    /// - Parameters:
    ///   - vocabulary: the vocabulary with the spellings of the terms.
    ///   - limit: the maximum number of terms to return.
    ///   - isListed: the test, which gets a term's folded spelling; nil if all terms pass.
    public func ranking(
        _ vocabulary: Vocabulary, limit: Int, where isListed: ((String) -> Bool)?
    ) -> (terms: [RankedTerm], total: Int) {
        tables.isEmpty
            ? residentRanking(vocabulary, limit, isListed)
            : streamedRanking(vocabulary, limit, isListed)
    }

    private func residentRanking(
        _ vocabulary: Vocabulary, _ limit: Int, _ isListed: ((String) -> Bool)?
    ) -> (terms: [RankedTerm], total: Int) {
        var fails = PositionSet()
        var total = 0
        var greatest = GreatestNumbers(limit: max(limit, 0))
        forEach { term, occurrences, _ in
            if isListed?(vocabulary.spelling(of: term)) == false {
                fails.insert(term.index)
            } else {
                total += 1
                greatest.add(occurrences)
            }
        }
        let least = greatest.least
        var frequent: [RankedTerm] = []
        forEach { term, occurrences, documents in
            guard occurrences >= least, !fails.contains(term.index) else { return }
            frequent.append(
                RankedTerm(
                    spelling: vocabulary.spelling(of: term), occurrences: occurrences,
                    documents: documents))
        }
        let sorted = frequent.sorted(by: RankedTerm.precedes)
        return (Array(sorted.prefix(max(limit, 0))), total)
    }

    /// Ranks terms and keeps at most twice the limit plus 1,000 of them in memory.
    private func streamedRanking(
        _ vocabulary: Vocabulary, _ limit: Int, _ isListed: ((String) -> Bool)?
    ) -> (terms: [RankedTerm], total: Int) {
        let limit = max(limit, 0)
        var best: [RankedTerm] = []
        var least = 0
        var total = 0
        forEachRecord(vocabulary) { record in
            guard record.occurrences > least || isListed != nil else {
                total += 1
                return
            }
            let term = RankedTerm(record)
            guard isListed?(term.spelling) ?? true else { return }
            total += 1
            guard term.occurrences > least else { return }
            best.append(term)
            guard best.count >= 2 * limit + 1000 else { return }
            best = Array(best.sorted(by: RankedTerm.precedes).prefix(limit))
            // Records are sorted by spelling, so a later term with an equal count ranks after the
            // kept ones.
            least = best.last?.occurrences ?? .max
        }
        return (Array(best.sorted(by: RankedTerm.precedes).prefix(limit)), total)
    }

    /// Visits every term with its total counts, in the byte order of the spellings.
    ///
    /// A read error is recorded in the store, because making a report cannot throw.
    private func forEachRecord(_ vocabulary: Vocabulary, _ body: (TermRecord) -> Void) {
        do {
            var merge = try TermMerge(tables, SortedTerms(self, vocabulary))
            while let record = try merge.next() { body(record) }
        } catch {
            for table in tables { table.store.note(error) }
        }
    }
}

/// A term with its counts, for a list in a report.
public struct RankedTerm: Sendable, Hashable {
    /// The folded spelling.
    public let spelling: String
    /// The number of occurrences.
    public let occurrences: Int
    /// The number of documents with the term.
    public let documents: Int
}

extension RankedTerm {
    init(_ record: TermRecord) {
        self.init(
            spelling: String(decoding: record.spelling, as: UTF8.self),
            occurrences: record.occurrences, documents: record.documents)
    }

    fileprivate static func precedes(_ first: RankedTerm, _ second: RankedTerm) -> Bool {
        first.occurrences == second.occurrences
            ? ExactText(first.spelling) < ExactText(second.spelling)
            : first.occurrences > second.occurrences
    }
}

/// Finds the smallest of the `limit` largest numbers without keeping or sorting all numbers.
private struct GreatestNumbers {
    /// How many numbers are kept at most.
    let limit: Int
    private var kept = BinaryHeap<Int>()

    init(limit: Int) {
        self.limit = limit
    }

    mutating func add(_ number: Int) {
        if kept.count < limit {
            kept.insert(number)
        } else if let least = kept.first, number > least {
            kept.replaceFirst(with: number)
        }
    }

    /// The smallest of the kept numbers; `Int.min` if fewer than `limit` were added, `Int.max` if
    /// `limit` is 0.
    var least: Int {
        limit == 0 ? .max : kept.count < limit ? .min : kept.first ?? .min
    }
}
