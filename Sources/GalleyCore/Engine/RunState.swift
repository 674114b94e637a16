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
