// SPDX-License-Identifier: Apache-2.0

import GalleyTesting

@testable import GalleyCore

extension EnginePlan {
    /// Makes a plan of the given analyzers, each with its default label.
    init(_ analyzers: any Analyzer..., grouping: Grouping? = nil, maxGroups: Int = 1000) {
        self.init(
            analyzers: analyzers.map { PlannedAnalyzer(analyzer: Self.configured($0)) },
            grouping: grouping, maxGroups: maxGroups)
    }

    private static func configured<A: Analyzer>(_ analyzer: A) -> LoadedAnalyzer {
        LoadedAnalyzer(analyzer)
    }

    /// The state of a worker that has processed some documents.
    func state(_ documents: [TextDocument]) -> RunState {
        let worker = Worker(plan: self)
        worker.meet(documents.count)
        _ = worker.process(documents)
        return worker.state
    }

    func report(_ state: RunState) -> Report {
        state.report(Manifest(toolVersion: "1", pipeline: "p", pipelineHash: "", plan: self))
    }
}

extension [TextDocument] {
    /// Makes a document of each text, with the text's index as the id.
    init(texts: [String]) {
        self = texts.enumerated().map { TextDocument(id: "\($0)", text: $1) }
    }
}

extension EnginePlan {
    /// The merged states of several workers that spill at random times.
    ///
    /// - Parameter check: a function that checks a worker after it has spilled.
    func spilledState(
        _ documents: [TextDocument], _ random: inout SeededGenerator,
        check: (Worker) -> Void = { _ in }
    ) throws -> RunState {
        let workers = (0..<3).map { _ in (Worker(plan: self), SpillStore.inMemory()) }
        for document in documents.shuffled(using: &random) {
            let (worker, store) = workers[Int.random(in: 0..<3, using: &random)]
            worker.meet(1)
            _ = worker.process([document])
            guard Int.random(in: 0..<4, using: &random) == 0 else { continue }
            try worker.spill(into: store)
            check(worker)
        }
        var state = workers[0].0.state
        for worker in workers.dropFirst() { state.merge(worker.0.state) }
        return state
    }
}
