// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
import GalleyPipelines
import GalleyReports
import GalleyRunner

/// One of several parts of a run, which are made in any order, for example on several machines, and
/// merged into one finished run.
public struct RunPart: Sendable {
    /// The number of the part, and the number of all parts.
    let share: SplitShare
    /// The path of the state file; the part's records and failures are written beside it.
    let state: String

    /// Describes a part.
    ///
    /// - Parameters:
    ///   - index: the number of the part, from 1 to `count`.
    ///   - count: the number of all parts of the run.
    ///   - state: the path of the state file; the records and failures are written to the same path
    ///     with `.records` and `.failures` at the end.
    /// - Throws: `GalleyError` if `index` is not between 1 and `count`.
    public init(_ index: Int, of count: Int, state: String) throws(GalleyError) {
        guard let share = SplitShare(index: index, count: count) else {
            throw GalleyError("part \(index) of \(count): expected a number from 1 to \(count)")
        }
        self.share = share
        self.state = state
    }
}

/// What a part of a run states; its report is made when all parts are merged.
public struct FinishedPart: Sendable {
    /// The numbers of documents that were read, analyzed, skipped and failed.
    public let accounts: Accounts
    /// The first failures, in canonical order, for messages.
    public let failures: [DocumentFailure]
}

extension Pipeline {
    /// Reads and analyzes a part of the documents that the pipeline names.
    ///
    /// Gates and the limit of failures are checked when the parts are merged.
    ///
    /// - Throws: `GalleyError` if there are no such files, or if an output cannot be written.
    public func run(
        _ part: RunPart, _ options: RunOptions = RunOptions()
    ) async throws(GalleyError) -> FinishedPart {
        try await GalleyError.converting {
            let inputs = try self.inputs(options.paths, from: toolkit.folder, runFolder: nil)
            let request = try self.request(part, inputs, options)
            return try finish(part, request, await Run(request).run())
        }
    }

    /// Analyzes documents that a program holds, as one part of a run.
    ///
    /// - Throws: `GalleyError` if an output cannot be written, or if the task is cancelled.
    public func run(
        _ part: RunPart, over documents: some Sequence<some Document>,
        _ options: RunOptions = RunOptions()
    ) async throws(GalleyError) -> FinishedPart {
        try await GalleyError.converting {
            let request = try self.request(part, nil, options)
            let run = try DocumentRun(request)
            for document in documents.prefix(options.limit ?? .max) {
                _ = try await run.add(document)
            }
            return try finish(part, request, await run.finish())
        }
    }

    private func request(
        _ part: RunPart, _ inputs: InputList?, _ options: RunOptions
    ) throws -> RunRequest {
        try options.check()
        let (records, failures) = (part.state + ".records", part.state + ".failures")
        let protected = protectedFiles(inputs)
        for file in [part.state, records, failures] {
            try protected.check(file)
            try WholeFile.checkWritable(file)
        }
        var request = request(inputs, options)
        request.share = part.share
        request.destination = OutputDestination(records: records, failures: failures)
        return request
    }

    private func finish(
        _ part: RunPart, _ request: RunRequest, _ result: RunResult
    ) throws -> FinishedPart {
        let state = StateFile(
            result, of: request, plan: plan, pipelineName: name, tool: ToolVersion.text,
            recordsName: FilePath.name(of: part.state + ".records"),
            failuresName: FilePath.name(of: part.state + ".failures"))
        try state.write(result.state, to: part.state)
        return FinishedPart(accounts: result.state.accounts, failures: result.failures)
    }
}

extension FinishedRun {
    /// Merges the parts of a run; the result equals that of a run in one process.
    ///
    /// - Parameters:
    ///   - states: the state files of all parts, in any order.
    ///   - toolkit: the analyzers with which the parts were made; by default, the built-in ones.
    ///   - options: the outputs; the numbers of workers and documents have no effect.
    /// - Throws: `GalleyError` if a part is missing, damaged or listed twice, or if the parts do not
    ///   belong to the same run.
    public init(
        merging states: [String], toolkit: Toolkit? = nil, _ options: RunOptions = RunOptions()
    ) throws(GalleyError) {
        self = try GalleyError.converting {
            let merge = try StateMerge(states)
            let toolkit = try Toolkit.standard(or: toolkit)
            let plan = try StatePlan(merge, toolkit).plan
            let state = try merge.state(plan.engine)
            let baseline = try BaselineFile.named(options.baseline, plan, merge.pipelineName)
            var protected = ProtectedFiles()
            for path in merge.files { protected.add(path, as: "a part that is merged") }
            let reports = try ReportPlan(
                options, plan.file, toolkit.formats, protecting: protected)
            let output = try merge.join(reports.destination)
            if let folder = reports.folder {
                try merge.whole(output).write(state, to: folder.file(RunFolder.state))
            }
            return try ReportWriter(
                plan: plan, pipelineName: merge.pipelineName, reports: reports, baseline: baseline
            ).finish(state)
        }
    }
}
