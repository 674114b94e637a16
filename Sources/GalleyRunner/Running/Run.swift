// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Runs a plan over its inputs with several workers.
package struct Run: Sendable {
    private let request: RunRequest
    private let splits: [Split]
    private let order: [Int]

    /// Cuts the input into splits.
    package init(_ request: RunRequest) throws(RunError) {
        self.request = request
        do throws(FileError) {
            splits = try SplitPlan.splits(request.inputs.items)
        } catch {
            throw .file(error)
        }
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
            for _ in 0..<workers {
                group.addTask { SplitWorker.run(request, splits, queue, output) }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        return try result(states, output)
    }

    /// A limit counts in canonical order, so one worker takes all.
    private var workers: Int {
        request.limit == nil ? max(min(request.jobs, order.count), 1) : 1
    }

    private func result(
        _ states: [Result<RunState, RunError>], _ output: SharedOutput
    ) throws(RunError) -> RunResult {
        var state = firstState
        for other in states { state.merge(try other.get()) }
        if state.hasTooManyGroups { throw .tooManyGroups(limit: request.plan.maxGroups) }
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

    /// Files that the pipeline excludes are counted once, by the first part.
    private var firstState: RunState {
        let worker = Worker(plan: request.plan)
        if request.share.index == 1 {
            worker.meet(request.inputs.excluded)
            worker.skip(request.inputs.excluded, .excluded)
        }
        return worker.state
    }
}
