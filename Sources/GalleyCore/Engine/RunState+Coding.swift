// SPDX-License-Identifier: Apache-2.0

package import GalleyJSON

extension RunState {
    private struct Portable: Codable {
        let accounts: Accounts
        let root: ExactText?
        let groups: [GroupKey]
        let stages: [JSONValue]
        let tallies: [[Tally]]
        let breaches: [GateBreaches]
        let exhibits: Exhibits
    }

    /// Returns the state as JSON, which does not depend on the worker, because terms are identified
    /// by spelling and groups by key.
    ///
    /// - Throws: `EncodingError` of an analyzer's summary.
    package func encoded() throws -> JSONValue {
        try encoded(SharedVocabulary(vocabulary))
    }

    /// Writes the term counts and keyed tables to a store as lines, and returns the rest of the
    /// state as JSON.
    ///
    /// The output is the same for equal states, whether or not counts were spilled.
    ///
    /// - Throws: the errors of the store, or `EncodingError` of an analyzer's summary.
    package func encoded(into store: SpillStore) throws -> JSONValue {
        try encoded(SharedVocabulary(vocabulary, TermTransfer(.file, store)))
    }

    private func encoded(_ shared: SharedVocabulary) throws -> JSONValue {
        let order = [0] + groups.sortedNumbers
        let portable = Portable(
            accounts: accounts, root: inputRoot, groups: groups.keys.sorted(),
            stages: try stages.map { try $0.encoded(shared, groups: order) },
            tallies: tallies.indices.map { index in order.map { tally(of: index, group: $0) } },
            breaches: breaches, exhibits: exhibits)
        return try CanonicalEncoder().encodeValue(portable)
    }

    /// Reads a state of a run with the same plan.
    ///
    /// - Parameter store: the store that `encoded(into:)` wrote, if there is one.
    /// - Throws: `DecodingError` if the value is not a state of the plan.
    package init(
        plan: EnginePlan, encoded value: JSONValue, tables store: SpillStore? = nil
    ) throws {
        try self.init(plan: plan, encoded: value, tables: store, within: Self.budget)
    }

    /// The limit on the sum of all counts of merged states; no real run comes near this limit.
    ///
    /// A state may come from a forged file. Within this limit, neither a sum of its counts nor a
    /// thousand times such a sum overflows.
    package static var budget: IntegerBudget { IntegerBudget(1 << 53) }

    /// Reads one of several states that will be merged and share one budget.
    package init(
        plan: EnginePlan, encoded value: JSONValue, tables store: SpillStore?,
        within budget: IntegerBudget
    ) throws {
        self.init(plan: plan)
        let decoder = CanonicalDecoder(userInfo: [:], budget: budget)
        let portable = try decoder.decode(Portable.self, from: value)
        for key in portable.groups { _ = groups.number(of: key) }
        let summaries = portable.groups.count + 1
        let levels = plan.grouping?.levels.count ?? 0
        guard portable.groups.allSatisfy({ $0.values.count == levels }),
            portable.stages.count == stages.count, portable.tallies.count == stages.count,
            portable.breaches.count == breaches.count, groups.keys.count == portable.groups.count,
            portable.tallies.allSatisfy({ $0.count == summaries }),
            zip(portable.tallies, tallies).allSatisfy({ read, own in
                read.allSatisfy { $0.hasShape(of: own[0]) }
            }), Set(portable.accounts.analyzers.keys) == Set(accounts.analyzers.keys)
        else { throw Self.foreign }
        let shared = SharedVocabulary(
            vocabulary, store.map { TermTransfer(.file, $0) }, budget: budget)
        stores = [store].compactMap(\.self)
        for index in stages.indices {
            let decoded = try stages[index].decode(portable.stages[index], shared)
            guard decoded == summaries else { throw Self.foreign }
        }
        vocabulary = shared.snapshot
        accounts = portable.accounts
        inputRoot = portable.root
        tallies = portable.tallies
        breaches = portable.breaches
        exhibits = portable.exhibits
    }

    private static var foreign: DecodingError {
        .dataCorrupted(
            .init(codingPath: [], debugDescription: "the state was made with another plan"))
    }
}
