// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
import GalleyJSON
import Synchronization

/// Runs a plan on its inputs with several workers.
package struct Run: Sendable {
    private let request: RunRequest
    private let splits: [Split]
    private let order: [Int]

    /// Divides the input into splits.
    package init(_ request: RunRequest) {
        self.request = request
        splits = SplitPlan.splits(request.inputs.items, bytesPerRange: request.bytesPerRange)
        order = splits.indices.filter(request.share.contains)
    }

    /// Reads and analyzes all documents.
    ///
    /// - Throws: `RunError` or `FileError`; partly written files are removed.
    package func run() async throws -> RunResult {
        let output = try SharedOutput(request.destination, order: order)
        let queue = SplitQueue(order)
        let states = await withTaskGroup(of: Result<RunState, any Error>.self) { group in
            for number in 0..<workers {
                group.addTask { work(number, queue, output) }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        return try result(states, output)
    }

    /// Runs one worker; the first worker of the first part also counts the files that are not read.
    private func work(
        _ number: Int, _ queue: SplitQueue, _ output: SharedOutput
    ) -> Result<RunState, any Error> {
        var worker = SplitWorker(request, queue, output)
        if number == 0, request.share.index == 1 { worker.countUnread(request.inputs) }
        return Result { try worker.run(splits) }
    }

    /// The number of workers; it is 1 if the number of documents is limited, because the limit
    /// counts documents in canonical order.
    private var workers: Int {
        request.limit == nil ? max(min(request.jobs, order.count), 1) : 1
    }

    private func result(
        _ states: [Result<RunState, any Error>], _ output: SharedOutput
    ) throws -> RunResult {
        let states = try states.map { try $0.get() }
        // If the run was cancelled while a document was read, this document counts as failed, so
        // the result would be wrong.
        if Cancellation.isRequested { throw RunError.interrupted }
        var state = states[0]
        for other in states.dropFirst() { state.merge(other) }
        state.inputRoot = ExactText(request.inputs.root)
        if state.hasTooManyGroups { throw RunError.tooManyGroups(limit: request.plan.maxGroups) }
        try RunError.spilling { try state.prepareSpilledCounts(in: SpillFile().store()) }
        let summary = try output.commit()
        return RunResult(
            state: state, failures: output.firstFailures,
            output: summary ?? OutputSummary(segments: [], recordsHash: "", failuresHash: ""),
            splits: splits.count)
    }
}

/// The result of a run, or of a part of a run.
package struct RunResult: Sendable {
    /// The merged summaries of all documents.
    package let state: RunState
    /// The number of documents that could not be read, plus the number of analyzer failures.
    package var failureCount: Int { state.accounts.failureCount }

    /// The first failures in canonical order, for messages.
    package let failures: [DocumentFailure]
    /// The sizes of the segments in the records and failures files, and the hashes of both files.
    package let output: OutputSummary
    /// The number of splits into which the whole input is divided.
    let splits: Int
}

/// Distributes splits to workers in order, until a worker fails.
final class SplitQueue: Sendable {
    private let order: [Int]
    private let next = Mutex(0)
    private let isClosed = Atomic<Bool>(false)

    init(_ order: [Int]) {
        self.order = order
    }

    /// Whether a worker has failed, so that the other workers should stop.
    var hasStopped: Bool { isClosed.load(ordering: .relaxed) }

    /// Makes `take` return no more splits.
    func stop() { isClosed.store(true, ordering: .relaxed) }

    /// Returns the number of the next split; nil if none is left or a worker has failed.
    func take() -> Int? {
        next.withLock { next in
            guard next < order.count, !hasStopped else { return nil }
            defer { next += 1 }
            return order[next]
        }
    }
}
