// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
import GalleyPipelines
import GalleyReports
import GalleyRunner
import Synchronization

extension Pipeline {
    /// Reads and analyzes the documents that the pipeline names.
    ///
    /// - Throws: `GalleyError` if there are no such files, or if an output cannot be written. The
    ///   outcome of gates is not an error; see `FinishedRun.outcome`.
    public func run(
        _ options: RunOptions = RunOptions()
    ) async throws(GalleyError) -> FinishedRun {
        try await GalleyError.converting {
            let inputs = try self.inputs(
                options.paths, from: toolkit.folder, runFolder: options.output)
            let run = try ReportedRun(self, options, inputs)
            return try await run.finish(Run(run.request).run())
        }
    }

    /// Analyzes documents that a program holds.
    ///
    /// - Parameters:
    ///   - documents: the documents; a document whose id an earlier one of the last 8 MiB of text
    ///     has, too, is counted as failed.
    ///   - options: settings that do not change the results.
    /// - Throws: `GalleyError` if an output cannot be written, or if the task is cancelled.
    public func run(
        over documents: some Sequence<some Document>, _ options: RunOptions = RunOptions()
    ) async throws(GalleyError) -> FinishedRun {
        try await start(over: documents, options, returnsRecords: false).finish()
    }

    /// Analyzes documents as a program gets them.
    ///
    /// - Parameters:
    ///   - documents: the documents; only a few batches of them are in memory at a time.
    ///   - options: settings that do not change the results.
    /// - Throws: `GalleyError` if an output cannot be written, or if the task is cancelled; the
    ///   errors of the sequence become errors of this kind.
    public func run<Documents: AsyncSequence>(
        over documents: Documents, _ options: RunOptions = RunOptions()
    ) async throws(GalleyError) -> FinishedRun where Documents.Element: Document {
        try await start(over: documents, options, returnsRecords: false).finish()
    }

    /// Starts to analyze documents that a program holds, to take the result of each document.
    ///
    ///     let run = try pipeline.start(over: articles)
    ///     while let result = try await run.next() { print(result.document.id) }
    ///     let report = try await run.finish().report
    ///
    /// - Throws: `GalleyError` if an output cannot be written.
    public func start(
        over documents: some Sequence<some Document>, _ options: RunOptions = RunOptions()
    ) throws(GalleyError) -> PipelineRun {
        try start(over: documents, options, returnsRecords: true)
    }

    /// Starts to analyze documents as a program gets them, to take the result of each document.
    ///
    /// - Throws: `GalleyError` if an output cannot be written.
    public func start<Documents: AsyncSequence>(
        over documents: Documents, _ options: RunOptions = RunOptions()
    ) throws(GalleyError) -> PipelineRun where Documents.Element: Document {
        try start(over: documents, options, returnsRecords: true)
    }

    private func start(
        over documents: some Sequence<some Document>, _ options: RunOptions, returnsRecords: Bool
    ) throws(GalleyError) -> PipelineRun {
        var iterator = documents.makeIterator()
        return try PipelineRun(self, options, returnsRecords: returnsRecords) { iterator.next() }
    }

    private func start<Documents: AsyncSequence>(
        over documents: Documents, _ options: RunOptions, returnsRecords: Bool
    ) throws(GalleyError) -> PipelineRun where Documents.Element: Document {
        var iterator = documents.makeAsyncIterator()
        return try PipelineRun(self, options, returnsRecords: returnsRecords) {
            try await iterator.next(isolation: #isolation)
        }
    }
}

/// A run with its outputs.
struct ReportedRun {
    private let pipeline: Pipeline
    private let baseline: BaselineFile?
    private let reports: ReportPlan
    /// The request, with the destinations of records and failures.
    let request: RunRequest

    /// Prepares a run.
    ///
    /// - Parameter inputs: the files to read; nil if the caller hands over documents.
    /// - Throws: `GalleyError`, `FileError` or `RunError` if an output cannot be written.
    init(
        _ pipeline: Pipeline, _ options: RunOptions, _ inputs: InputList?
    ) throws {
        try options.check()
        self.pipeline = pipeline
        baseline = try BaselineFile.named(options.baseline, pipeline.plan, pipeline.name)
        reports = try ReportPlan(
            options, pipeline.plan.file, pipeline.toolkit.formats,
            protecting: pipeline.protectedFiles(inputs))
        var request = pipeline.request(inputs, options)
        request.destination = reports.destination
        request.keepsExhibits = reports.showsExhibits
        self.request = request
    }

    /// Writes the state and all reports.
    func finish(_ result: RunResult) throws -> FinishedRun {
        if let folder = reports.folder {
            let state = StateFile(
                result, of: request, plan: pipeline.plan, pipelineName: pipeline.name,
                tool: ToolVersion.text, recordsName: RunFolder.records,
                failuresName: RunFolder.failures)
            try state.write(result.state, to: folder.file(RunFolder.state))
        }
        return try ReportWriter(
            plan: pipeline.plan, pipelineName: pipeline.name, reports: reports, baseline: baseline
        ).finish(result.state, failures: result.failures)
    }
}

extension Pipeline {
    /// Makes the request of a run without outputs.
    func request(_ inputs: InputList?, _ options: RunOptions) -> RunRequest {
        let records = JSONLinesRecords()
        let failures = JSONLinesFailures()
        var request = RunRequest(
            plan: plan.engine, inputs: inputs, options: inputOptions,
            formatRecord: { records.append($0, to: &$1) },
            formatFailure: { failures.append($0, to: &$1) })
        request.jobs = options.workers ?? ProcessEnvironment.processors
        request.limit = options.limit
        request.maxMemory = plan.file.maxMemory
        if let progress = options.progress { request.progress = ProgressSum(progress).add }
        return request
    }
}

/// Adds up the progress of all workers.
private final class ProgressSum: Sendable {
    private let sum = Mutex(RunProgress())
    private let tell: @Sendable (RunProgress) -> Void

    init(_ tell: @escaping @Sendable (RunProgress) -> Void) {
        self.tell = tell
    }

    @Sendable func add(_ documents: Int, _ bytes: Int) {
        let sum = sum.withLock { sum in
            sum.documents += documents
            sum.bytes += bytes
            return sum
        }
        tell(sum)
    }
}
