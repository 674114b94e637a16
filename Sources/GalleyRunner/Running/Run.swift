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
        splits = SplitPlan.splits(
            request.inputs?.items ?? [], bytesPerRange: request.bytesPerRange)
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
        return try RunResult(
            merging: states.map { try $0.get() }, request, output, splits: splits.count)
    }

    /// Runs one worker; the first worker of the first part also counts the files that are not read.
    private func work(
        _ number: Int, _ queue: SplitQueue, _ output: SharedOutput
    ) -> Result<RunState, any Error> {
        var worker = SplitWorker(request, queue, output)
        if number == 0, request.share.index == 1, let inputs = request.inputs {
            worker.countUnread(inputs)
        }
        return Result { try worker.run(splits) }
    }

    /// The number of workers; it is 1 if the number of documents is limited, because the limit
    /// counts documents in canonical order.
    private var workers: Int {
        request.limit == nil ? max(min(request.jobs, order.count), 1) : 1
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

    /// Merges the states of workers and completes the output.
    ///
    /// - Parameter states: the states of all workers; there is at least one.
    /// - Throws: `RunError` or `FileError`.
    init(
        merging states: [RunState], _ request: RunRequest, _ output: SharedOutput, splits: Int
    ) throws {
        // If the run was cancelled while a document was read, this document counts as failed, so
        // the result would be wrong.
        if Cancellation.isRequested { throw RunError.interrupted }
        var state = states[0]
        for other in states.dropFirst() { state.merge(other) }
        state.inputRoot = request.inputs.map { ExactText($0.root) }
        if state.hasTooManyGroups { throw RunError.tooManyGroups(limit: request.plan.maxGroups) }
        try RunError.spilling { try state.prepareSpilledCounts(in: SpillFile().store()) }
        self.state = state
        self.output =
            try output.commit()
            ?? OutputSummary(segments: [], recordsHash: "", failuresHash: "")
        failures = output.firstFailures
        self.splits = splits
    }
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
