// SPDX-License-Identifier: Apache-2.0

public import GalleyJSON

extension RunState {
    private struct Portable: Codable {
        let accounts: Accounts
        let groups: [ExactText]
        let stages: [JSONValue]
        let tallies: [[Tally]]
        let breaches: [GateBreaches]
        let exhibits: Exhibits
    }

    /// The state as JSON: terms by their spelling, groups by the bytes of their keys, nothing that
    /// depends on the worker.
    ///
    /// - Throws: `EncodingError` of an analyzer's summary.
    public func encoded() throws -> JSONValue {
        try encoded(SharedVocabulary(vocabulary))
    }

    /// The state as JSON with its term counts beside it, as lines in a store of their own.
    ///
    /// The same for equal states, whether or not counts were moved out of memory.
    ///
    /// - Throws: what the store throws, or `EncodingError` of an analyzer's summary.
    public func encoded(into store: TermStore) throws -> JSONValue {
        try encoded(SharedVocabulary(vocabulary, TermTransfer(.file, store)))
    }

    private func encoded(_ shared: SharedVocabulary) throws -> JSONValue {
        let order = [0] + groups.sortedNumbers
        let portable = Portable(
            accounts: accounts, groups: groups.keys.sorted(),
            stages: try stages.map { try $0.encoded(shared, groups: order) },
            tallies: tallies.indices.map { index in order.map { tally(of: index, group: $0) } },
            breaches: breaches, exhibits: exhibits)
        return try CanonicalEncoder().encodeValue(portable)
    }

    /// Reads a state that a run with the same plan wrote.
    ///
    /// - Parameter store: what `encoded(into:)` wrote beside it, if it did.
    /// - Throws: `DecodingError` if the value is no such state.
    public init(
        plan: EnginePlan, encoded value: JSONValue, tables store: TermStore? = nil
    ) throws {
        try self.init(plan: plan, encoded: value, tables: store, within: Self.budget)
    }

    /// What the counts of states that are merged may come to: far more than any run has.
    ///
    /// A state may be forged; within this no sum of any of its counts overflows, nor a thousandfold
    /// of one.
    package static var budget: IntegerBudget { IntegerBudget(1 << 53) }

    /// Reads one of several states that are to be merged, which have a budget together.
    package init(
        plan: EnginePlan, encoded value: JSONValue, tables store: TermStore?,
        within budget: IntegerBudget
    ) throws {
        self.init(plan: plan)
        let decoder = CanonicalDecoder(userInfo: [:], budget: budget)
        let portable = try decoder.decode(Portable.self, from: value)
        for key in portable.groups { _ = groups.number(of: key) }
        let summaries = portable.groups.count + 1
        guard portable.stages.count == stages.count, portable.tallies.count == stages.count,
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
        tallies = portable.tallies
        breaches = portable.breaches
        exhibits = portable.exhibits
    }

    private static var foreign: DecodingError {
        .dataCorrupted(.init(codingPath: [], debugDescription: "a state of another plan"))
    }
}
