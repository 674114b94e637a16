// SPDX-License-Identifier: Apache-2.0

package import GalleyJSON

/// The results of a worker, which can be merged, written to files and made into a report.
package struct RunState: Sendable {
    /// The accounts: the numbers of documents that were read, analyzed, skipped and failed.
    package internal(set) var accounts = Accounts()

    /// The folder that contains all inputs, as the names of files begin with it; nil if it is not
    /// known.
    package var inputRoot: ExactText?

    let plan: EnginePlan
    var vocabulary: Vocabulary
    var groups = GroupTable()
    var stages: [any Stage]
    /// For each analyzer, a tally per group.
    var tallies: [[Tally]]
    /// The stores of spilled counts; empty if all counts are in memory.
    var stores: [SpillStore] = []
    /// For each document gate, the documents that tripped it.
    var breaches: [GateBreaches]

    /// The documents with the most findings.
    var exhibits = Exhibits()

    /// Makes an empty state.
    package init(plan: EnginePlan) {
        var vocabulary = Vocabulary(policy: plan.tokenizer)
        self.plan = plan
        stages = plan.analyzers.map { $0.analyzer.open(&vocabulary) }
        tallies = plan.analyzers.map { [Tally(info: $0.analyzer.info)] }
        breaches = plan.documentGates.map { _ in GateBreaches() }
        self.vocabulary = vocabulary
        for analyzer in plan.analyzers { accounts.analyzers[analyzer.label] = AnalyzerAccounts() }
    }

    /// Whether there are more groups than the plan allows.
    package var hasTooManyGroups: Bool { groups.keys.count > plan.maxGroups }

    /// For each document gate of the plan, the documents that tripped it.
    package var gateBreaches: [GateBreaches] { breaches }

    /// Adds the state of another worker with the same plan.
    package mutating func merge(_ other: RunState) {
        accounts.merge(other.accounts)
        inputRoot = inputRoot ?? other.inputRoot
        let terms = TermTranslation(from: other.vocabulary, into: &vocabulary)
        let numbers = groups.translate(other.groups)
        for index in stages.indices {
            stages[index].merge(other.stages[index], terms, groups: numbers)
            mergeTallies(of: index, other.tallies[index], numbers)
        }
        for index in breaches.indices { breaches[index].merge(other.breaches[index]) }
        stores += other.stores
        exhibits.merge(other.exhibits)
    }

    private mutating func mergeTallies(of index: Int, _ others: [Tally], _ numbers: [Int]) {
        for (group, tally) in others.enumerated() {
            reserveTally(of: index, group: numbers[group])
            tallies[index][numbers[group]].merge(tally)
        }
    }

    /// Adds evidence that the analyzer at `index` of the plan found in a document of a group.
    mutating func add(
        _ evidence: Evidence, of document: AnnotatedDocument, to group: Int, by index: Int
    ) {
        stages[index].collect(document, evidence, group: group)
        reserveTally(of: index, group: group)
        tallies[index][group].add(evidence)
    }

    mutating func reserveTally(of index: Int, group: Int) {
        while tallies[index].count <= group {
            tallies[index].append(Tally(info: plan.analyzers[index].analyzer.info))
        }
    }
}

extension RunState {
    /// Returns the terms counted by the analyzer at this index of the plan; nil if the analyzer
    /// counts no terms.
    ///
    /// - Throws: the errors of the stores of spilled counts.
    package func terms(of analyzer: Int) throws -> TermStream? {
        guard stages.indices.contains(analyzer),
            let terms = stages[analyzer].termsForDiff(vocabulary.policy)
        else { return nil }
        return try TermStream(terms, vocabulary)
    }
}

/// Spilling: moving term counts and keyed tables out of memory.
extension RunState {
    /// Whether counts were spilled, so that `prepareSpilledCounts` must be called before a report.
    package var hasSpilled: Bool { !stores.isEmpty }

    /// The first error that occurred while spilled counts were read; if there is one, the report
    /// that was made is wrong.
    package var storeFault: (any Error)? { stores.lazy.compactMap(\.fault).first }

    /// Moves all term counts and keyed tables into a store and removes the spellings of words from
    /// memory.
    ///
    /// Nothing else may write to the store at the same time. The report does not change.
    ///
    /// - Throws: the errors of the store, or `EncodingError` of an analyzer's summary.
    package mutating func spill(into store: SpillStore) throws {
        try move(.spill, store)
    }

    /// Computes the sums of spilled counts, which reports need; call this function after the last
    /// merge.
    ///
    /// - Throws: the errors of the store, or `EncodingError` of an analyzer's summary.
    package mutating func prepareSpilledCounts(in store: SpillStore) throws {
        guard hasSpilled else { return }
        try move(.sum, store)
    }

    private mutating func move(_ purpose: TermTransfer.Purpose, _ store: SpillStore) throws {
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

/// The groups of one worker's documents, numbered from 1; number 0 means all documents.
struct GroupTable: Sendable {
    private(set) var keys: [GroupKey] = []
    private var numbers: [GroupKey: Int] = [:]

    mutating func number(of key: GroupKey) -> Int {
        if let number = numbers[key] { return number }
        keys.append(key)
        numbers[key] = keys.count
        return keys.count
    }

    /// The group numbers, sorted by the bytes of the groups' keys.
    var sortedNumbers: [Int] {
        keys.indices.sorted { keys[$0] < keys[$1] }.map { $0 + 1 }
    }

    /// Adds the keys of another table and returns, for each group number of that table (from 0),
    /// the number in this table.
    mutating func translate(_ other: GroupTable) -> [Int] {
        [0] + other.keys.map { number(of: $0) }
    }
}
