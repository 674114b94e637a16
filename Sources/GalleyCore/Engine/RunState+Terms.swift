// SPDX-License-Identifier: Apache-2.0

extension RunState {
    /// The terms that an analyzer of the plan counted over all documents; nil if it counts none.
    ///
    /// - Throws: what the store throws in which counts are kept.
    package func terms(of analyzer: Int) throws -> TermStream? {
        guard stages.indices.contains(analyzer),
            let terms = stages[analyzer].comparedTerms(vocabulary.policy)
        else { return nil }
        return try TermStream(terms, vocabulary)
    }
}
