// SPDX-License-Identifier: Apache-2.0

import TestSupport

@testable import GalleyCore

extension EnginePlan {
    /// The states of some workers that moved what they count out of memory now and then, as one.
    ///
    /// - Parameter check: looks at a worker that has just done so.
    func spilledState(
        _ documents: [TextDocument], _ random: inout SeededGenerator,
        check: (Worker) -> Void = { _ in }
    ) throws -> RunState {
        let workers = (0..<3).map { _ in (Worker(plan: self), TermStore.inMemory()) }
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
