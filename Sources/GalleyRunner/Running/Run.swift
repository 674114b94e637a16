// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Runs a plan over its inputs with several workers.
package struct Run: Sendable {
    private let request: RunRequest
    private let splits: [Split]
    private let order: [Int]

    /// Cuts the input into splits.
    package init(_ request: RunRequest) {
        self.request = request
        splits = SplitPlan.splits(request.inputs.items, bytesPerRange: request.bytesPerRange)
        order = splits.indices.filter(request.share.contains)
    }

    /// Reads and analyzes everything.
    ///
    /// - Throws: `RunError`; what was written until then is removed.
    package func callAsFunction() async throws(RunError) -> RunResult {
        let output: SharedOutput
        do throws(FileError) {
            output = try SharedOutput(request.destination, order: order)
        } catch {
            throw .file(error)
        }
        let queue = SplitQueue(order)
        let states = await withTaskGroup(of: Result<RunState, RunError>.self) { group in
            for number in 0..<workers {
                group.addTask { work(number, queue, output) }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        return try result(states, output)
    }

    /// Files that are left out are counted once: by the first worker of the first part.
    private func work(
        _ number: Int, _ queue: SplitQueue, _ output: SharedOutput
    ) -> Result<RunState, RunError> {
        var worker = SplitWorker(request, queue, output)
        if number == 0, request.share.index == 1 { worker.leaveOut(request.inputs) }
        do throws(RunError) {
            return .success(try worker.run(splits))
        } catch {
            return .failure(error)
        }
    }

    /// A limit counts in canonical order, so one worker takes all.
    private var workers: Int {
        request.limit == nil ? max(min(request.jobs, order.count), 1) : 1
    }

    private func result(
        _ states: [Result<RunState, RunError>], _ output: SharedOutput
    ) throws(RunError) -> RunResult {
        let states = try states.map { state throws(RunError) in try state.get() }
        // Whoever waited for a document may have given it up as failed; nothing of that is kept.
        if Interruption.isRequested { throw .interrupted }
        var state = states[0]
        for other in states.dropFirst() { state.merge(other) }
        if state.hasTooManyGroups { throw .tooManyGroups(limit: request.plan.maxGroups) }
        try RunError.spilling { try state.prepareSpilledCounts(in: SpillFile().store()) }
        do throws(FileError) {
            let summary = try output.commit()
            return RunResult(
                state: state, failures: output.firstFailures,
                output: summary ?? OutputSummary(segments: [], recordsHash: "", failuresHash: ""),
                splits: splits.count)
        } catch {
            throw .file(error)
        }
    }
}
