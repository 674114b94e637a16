// SPDX-License-Identifier: Apache-2.0

/// Everything that a worker knows of its documents: merges, travels, turns into a report.
public struct RunState: Sendable {
    /// Where every document went.
    public internal(set) var accounts = Accounts()

    let plan: EnginePlan
    var vocabulary: Vocabulary
    var groups = GroupTable()
    var stages: [any Stage]
    /// A tally per group for each analyzer.
    var tallies: [[Tally]]
    /// Where term counts have gone that are not in memory; empty if all are.
    var stores: [TermStore] = []
    /// For each document gate, the documents that tripped it and the number of them.
    var breaches: [GateBreaches]

    /// The most telling documents.
    var exhibits = Exhibits()

    /// Makes the state of no document.
    public init(plan: EnginePlan) {
        var vocabulary = Vocabulary(policy: plan.tokenizer)
        self.plan = plan
        stages = plan.analyzers.map { $0.analyzer.open(&vocabulary) }
        tallies = plan.analyzers.map { [Tally(info: $0.analyzer.info)] }
        breaches = plan.documentGates.map { _ in GateBreaches() }
        self.vocabulary = vocabulary
        for analyzer in plan.analyzers { accounts.analyzers[analyzer.label] = AnalyzerAccounts() }
    }

    /// Whether there are more groups than the plan allows.
    public var hasTooManyGroups: Bool { groups.keys.count > plan.maxGroups }

    /// Documents that tripped each document gate of the plan.
    public var gateBreaches: [GateBreaches] { breaches }

    /// Takes in the state of another worker with the same plan.
    public mutating func merge(_ other: RunState) {
        accounts.merge(other.accounts)
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

    /// Counts what the analyzer of a number says of a document of a group.
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

/// The groups that one worker has met, numbered from 1; number 0 is all documents.
struct GroupTable: Sendable {
    private(set) var keys: [ExactText] = []
    private var numbers: [ExactText: Int] = [:]

    mutating func number(of key: ExactText) -> Int {
        if let number = numbers[key] { return number }
        keys.append(key)
        numbers[key] = keys.count
        return keys.count
    }

    /// The groups' numbers in the order of the keys' bytes.
    var sortedNumbers: [Int] {
        keys.indices.sorted { keys[$0] < keys[$1] }.map { $0 + 1 }
    }

    /// Enters another table's keys; gives the number here of each of its groups, 0 included.
    mutating func translate(_ other: GroupTable) -> [Int] {
        [0] + other.keys.map { number(of: $0) }
    }
}
