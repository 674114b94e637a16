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
        var passed: [(term: Term, occurrences: Int, documents: Int)] = []
        forEach { term, occurrences, documents in
            if isListed?(vocabulary.spelling(of: term)) == false { return }
            passed.append((term, occurrences, documents))
        }
        var greatest = GreatestNumbers(limit: limit)
        for candidate in passed { greatest.add(candidate.occurrences) }
        let frequent = passed.filter { $0.occurrences >= greatest.least }.map {
            RankedTerm(
                spelling: vocabulary.spelling(of: $0.term), occurrences: $0.occurrences,
                documents: $0.documents)
        }
        return (Array(frequent.sorted(by: Self.precedes).prefix(max(limit, 0))), passed.count)
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
