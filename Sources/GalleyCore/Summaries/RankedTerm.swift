// SPDX-License-Identifier: Apache-2.0

/// A term with its counts, as reports list it.
public struct RankedTerm: Sendable, Hashable {
    /// The folded spelling.
    public let spelling: String
    /// How often it occurred.
    public let occurrences: Int
    /// In how many documents it occurred.
    public let documents: Int
}

extension TermCounts {
    /// All terms, most frequent first; equal counts in the order of their UTF-8 bytes.
    public func ranking(_ vocabulary: Vocabulary) -> [RankedTerm] {
        listed(vocabulary) { _ in true }.sorted(by: Self.precedes)
    }

    /// The most frequent of the terms that pass a test, and the number of those that pass it.
    ///
    /// - Parameters:
    ///   - limit: the greatest number of terms to give.
    ///   - isListed: the test, given a term's folded spelling; nil: all pass.
    public func ranking(
        _ vocabulary: Vocabulary, limit: Int, where isListed: ((String) -> Bool)?
    ) -> (terms: [RankedTerm], total: Int) {
        var fails = PositionSet()
        var total = 0
        var greatest = GreatestNumbers(limit: limit)
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
        return (Array(frequent.sorted(by: Self.precedes).prefix(max(limit, 0))), total)
    }

    /// The terms that pass a test, in the order of their numbers.
    func listed(
        _ vocabulary: Vocabulary, where isListed: (String) -> Bool
    ) -> [RankedTerm] {
        var listed: [RankedTerm] = []
        forEach { term, occurrences, documents in
            let spelling = vocabulary.spelling(of: term)
            guard isListed(spelling) else { return }
            listed.append(
                RankedTerm(spelling: spelling, occurrences: occurrences, documents: documents))
        }
        return listed
    }

    private static func precedes(_ first: RankedTerm, _ second: RankedTerm) -> Bool {
        first.occurrences == second.occurrences
            ? ExactText(first.spelling) < ExactText(second.spelling)
            : first.occurrences > second.occurrences
    }
}
