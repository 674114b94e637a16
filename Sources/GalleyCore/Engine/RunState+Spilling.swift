// SPDX-License-Identifier: Apache-2.0

/// Spilling: moving term counts and keyed tables out of memory.
extension RunState {
    /// Whether counts were spilled, so that `prepareSpilledCounts` must be called before a report.
    public var hasSpilled: Bool { !stores.isEmpty }

    /// The first error in reading spilled counts; a report made before it is wrong.
    public var storeFault: (any Error)? { stores.lazy.compactMap(\.fault).first }

    /// Moves all term counts and keyed tables into a store and drops the spellings of words.
    ///
    /// Nothing else may write to the store at the same time. The report does not change.
    ///
    /// - Throws: the errors of the store, or `EncodingError` of an analyzer's summary.
    public mutating func spill(into store: TermStore) throws {
        try move(.spill, store)
    }

    /// Computes the sums over spilled counts that reports need; call it after the last merge.
    ///
    /// - Throws: the errors of the store, or `EncodingError` of an analyzer's summary.
    public mutating func prepareSpilledCounts(in store: TermStore) throws {
        guard hasSpilled else { return }
        try move(.sum, store)
    }

    private mutating func move(_ purpose: TermTransfer.Purpose, _ store: TermStore) throws {
        let fresh = RunState(plan: plan)
        let transfer = TermTransfer(purpose, store, preparedTerms: fresh.vocabulary.count)
        let old = SharedVocabulary(vocabulary, transfer)
        let new = SharedVocabulary(fresh.vocabulary, transfer)
        let all = Array(0...groups.keys.count)
        for index in stages.indices {
            let moved = try stages[index].encoded(old, groups: all)
            stages[index] = fresh.stages[index]
            _ = try stages[index].decode(moved, new)
        }
        vocabulary = new.snapshot
        if !stores.contains(where: { $0 === store }) { stores.append(store) }
    }
}
