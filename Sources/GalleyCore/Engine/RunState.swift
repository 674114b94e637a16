// SPDX-License-Identifier: Apache-2.0

/// The results of a worker: they merge, are written to files and become a report.
public struct RunState: Sendable {
    /// The accounts of all documents.
    public internal(set) var accounts = Accounts()

    let plan: EnginePlan
    var vocabulary: Vocabulary
    var groups = GroupTable()
    var stages: [any Stage]
    /// For each analyzer, a tally per group.
    var tallies: [[Tally]]
    /// The stores of spilled counts; empty if all counts are in memory.
    var stores: [TermStore] = []
    /// For each document gate, the documents that tripped it.
    var breaches: [GateBreaches]

    /// The documents with the most findings.
    var exhibits = Exhibits()

    /// Makes an empty state.
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

    /// For each document gate of the plan, the documents that tripped it.
    public var gateBreaches: [GateBreaches] { breaches }

    /// Adds the state of another worker with the same plan.
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

    /// Adds the evidence of an analyzer, by its index in the plan, for a document of a group.
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
    /// The terms that an analyzer, by its index in the plan, counted; nil if it counts none.
    ///
    /// - Throws: the errors of the stores of spilled counts.
    package func terms(of analyzer: Int) throws -> TermStream? {
        guard stages.indices.contains(analyzer),
            let terms = stages[analyzer].comparedTerms(vocabulary.policy)
        else { return nil }
        return try TermStream(terms, vocabulary)
    }
}

/// The groups of documents of one worker, numbered from 1; number 0 is all documents.
struct GroupTable: Sendable {
    private(set) var keys: [ExactText] = []
    private var numbers: [ExactText: Int] = [:]

    mutating func number(of key: ExactText) -> Int {
        if let number = numbers[key] { return number }
        keys.append(key)
        numbers[key] = keys.count
        return keys.count
    }

    /// The numbers of the groups in the order of their keys' bytes.
    var sortedNumbers: [Int] {
        keys.indices.sorted { keys[$0] < keys[$1] }.map { $0 + 1 }
    }

    /// Adds the keys of another table; returns for each of its groups, including 0, its number here.
    mutating func translate(_ other: GroupTable) -> [Int] {
        [0] + other.keys.map { number(of: $0) }
    }
}
