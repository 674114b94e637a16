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
