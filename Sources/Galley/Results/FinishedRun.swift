// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
import GalleyPipelines
public import GalleyReports
import GalleyRunner

/// A finished run: its report, its records, and everything that can be made from them.
public struct FinishedRun: Sendable {
    /// The report.
    public let report: Report
    /// The first failures, in canonical order, for messages; the report counts all of them.
    public let failures: [DocumentFailure]
    /// The paths of the files that the run wrote, sorted, without those of subfolders.
    public internal(set) var files: [String] = []
    let plan: Plan
    /// The name of the pipeline in reports.
    public let pipelineName: String
    /// The analyzers' summaries of all documents.
    let state: RunState
    let output: RunOutput
    /// The formats that the run can name.
    private let formats: FormatRegistry
    /// The run folder; nil if there is none.
    let folder: String?
    let baseline: BaselineFile?

    init(
        plan: Plan, pipelineName: String, state: RunState, report: Report, output: RunOutput,
        formats: FormatRegistry, folder: String?, baseline: BaselineFile?,
        failures: [DocumentFailure]
    ) {
        self.plan = plan
        self.pipelineName = pipelineName
        self.state = state
        self.report = report
        self.output = output
        self.formats = formats
        self.folder = folder
        self.baseline = baseline
        self.failures = failures
    }

    /// The gates of the pipeline with their outcomes, in the order of the pipeline.
    public var gates: [GateOutcome] { report.gates }

    /// Whether the run succeeded, and why not.
    public var outcome: RunOutcome { RunOutcome(report, plan.file) }

    /// Returns the format with a name, with the options that the pipeline gives it.
    ///
    /// - Parameters:
    ///   - name: the name of a format of the run's toolkit, or `records` or `sqlite`.
    ///   - style: the width and the colours of the format for terminals.
    /// - Throws: `GalleyError` if there is no such format, or if the format needs SQLite and SQLite
    ///   is not installed.
    public func format(
        named name: String, style: TerminalStyle = TerminalStyle()
    ) throws(GalleyError) -> OutputFormat {
        try GalleyError.converting {
            try OutputFormat(plan.file.report(named: name), in: formats, style)
        }
    }

    /// Returns the bytes of the run's output in a format.
    ///
    /// Formats of findings and the records need a run that kept its records.
    ///
    /// - Throws: `GalleyError` if the run has no records, or if the format is a database, which is
    ///   always a file.
    public func rendered(as format: OutputFormat) throws(GalleyError) -> [UInt8] {
        switch format.kind {
        case .report(let format): return format.render(report)
        case .database:
            throw GalleyError("a database is written to a file: use write(as:to:)")
        case .findings, .records:
            return try GalleyError.converting {
                let store = SpillFile().store()
                try write(format, to: .store(store))
                return try store.bytes(0..<store.size)
            }
        }
    }

    /// Writes the run's output in a format to a file, which appears only when it is complete.
    ///
    /// - Throws: `GalleyError` if the run has no records that the format needs, if the path leads to
    ///   the records, the failures or the state in the run folder, or if the file cannot be written.
    public func write(as format: OutputFormat, to path: String) throws(GalleyError) {
        try GalleyError.converting {
            try Self.protectedFiles([folder]).check(path)
            if case .database = format.kind {
                try writeDatabase(to: path)
            } else {
                try write(format, to: .file(path))
            }
        }
    }

    /// Calls a function with every record, in canonical order; only one record is in memory at a
    /// time.
    ///
    /// - Throws: `GalleyError` if the run did not keep its records; the errors of `body`.
    public func forEachRecord(_ body: (Record) throws -> Void) throws {
        try records().read { line in
            guard let line = RecordLine(line) else { return false }
            try body(line.record)
            return true
        }
    }

    /// Opens the records.
    ///
    /// - Throws: `FileError` if they cannot be opened; `GalleyError` if there are none.
    func records() throws -> RecordReplay { try output.records() }

    /// Writes the output in a format, except a database, to a destination.
    func write(_ format: OutputFormat, to display: OutputDestination.Display) throws {
        switch format.kind {
        case .report(let format): try display.write(format.render(report))
        case .findings(let format):
            try FindingOutput(format, report, baseline).write(records(), to: display)
        case .records: try records().copy(to: display)
        case .database: break
        }
    }

    /// Writes a database.
    func writeDatabase(to path: String) throws {
        try DatabaseOutput(report: report, state: state, plan: plan, baseline: baseline)
            .write(records(), to: path)
    }
}

extension FinishedRun {
    /// Reads a finished run from its run folder, without the pipeline and the documents.
    ///
    /// - Parameters:
    ///   - folder: the run folder.
    ///   - toolkit: the analyzers with which the run was made; by default, the built-in ones.
    ///   - baseline: the path of a baseline with which the findings are compared.
    /// - Throws: `GalleyError` if a file is missing, damaged or was written by another version of
    ///   Galley.
    public init(
        folder: String, toolkit: Toolkit? = nil, baseline: String? = nil
    ) throws(GalleyError) {
        self = try GalleyError.converting {
            let merge = try StateMerge([FilePath.join(folder, RunFolder.state)])
            let toolkit = try Toolkit.standard(or: toolkit)
            let plan = try StatePlan(merge, toolkit).plan
            let state = try merge.state(plan.engine)
            let output = RunOutput(inFolder: folder)
            try output.records().check(sha256: merge.recordsHash)
            try RecordReplay(file: FilePath.join(folder, RunFolder.failures))
                .check(sha256: merge.failuresHash)
            let known = try BaselineFile.named(baseline, plan, merge.pipelineName)
            return FinishedRun(
                plan: plan, pipelineName: merge.pipelineName, state: state,
                report: try output.report(
                    state, plan, pipelineName: merge.pipelineName, baseline: known),
                output: output, formats: toolkit.formats, folder: folder, baseline: known,
                failures: [])
        }
    }

    /// Returns the files of run folders from which outputs are made, and which no output may
    /// replace.
    static func protectedFiles(_ folders: [String?]) -> ProtectedFiles {
        var files = ProtectedFiles()
        for case let folder? in folders {
            for name in RunFolder.always {
                files.add(FilePath.join(folder, name), as: "a file of the run")
            }
        }
        return files
    }
}
