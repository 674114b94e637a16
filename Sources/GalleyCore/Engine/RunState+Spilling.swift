// SPDX-License-Identifier: Apache-2.0

/// Moving term counts out of memory, and making them ready for a report again.
extension RunState {
    /// Whether term counts are outside memory, so that `settle` is due before a report.
    public var hasSpilled: Bool { !stores.isEmpty }

    /// The first error of reading what was moved out of memory; a report made before is wrong.
    public var storeFault: (any Error)? { stores.lazy.compactMap(\.fault).first }

    /// Moves all term counts into a store and forgets the words' spellings.
    ///
    /// Nobody else may write to the store meanwhile. Nothing that a report says changes.
    ///
    /// - Throws: what the store throws, or `EncodingError` of an analyzer's summary.
    public mutating func spill(into store: TermStore) throws {
        try move(.spill, store)
    }

    /// Finds out what reports ask of counts that are outside memory; needed after the last merge.
    ///
    /// - Throws: what the store throws, or `EncodingError` of an analyzer's summary.
    public mutating func settle(in store: TermStore) throws {
        guard hasSpilled else { return }
        try move(.settle, store)
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
