// SPDX-License-Identifier: Apache-2.0

/// The terms of a run, both in memory and spilled, in the order of their UTF-8 bytes.
package struct TermStream {
    /// The number of occurrences of all terms.
    package let total: Int
    /// A function that gets a term's folded spelling and returns whether the term is listed; nil if
    /// all terms are listed.
    package let isListed: (@Sendable (String) -> Bool)?

    private var merge: TermMerge

    init(_ terms: ComparedTerms, _ vocabulary: Vocabulary) throws {
        total = terms.counts.total
        isListed = terms.isListed
        merge = try TermMerge(terms.counts.tables, SortedTerms(terms.counts, vocabulary))
    }

    /// Returns the next term; nil at the end.
    ///
    /// - Throws: the error of the store of spilled counts.
    package mutating func next() throws -> RankedTerm? { try merge.next().map(RankedTerm.init) }
}

/// The terms of a summary that are compared between two runs.
public struct ComparedTerms: Sendable {
    /// The counts of the terms.
    public let counts: TermCounts
    /// A function that gets a term's folded spelling and returns whether the term is listed; nil if
    /// all terms are listed.
    public let isListed: (@Sendable (String) -> Bool)?

    /// Makes terms for a comparison.
    public init(_ counts: TermCounts, isListed: (@Sendable (String) -> Bool)? = nil) {
        self.counts = counts
        self.isListed = isListed
    }
}
