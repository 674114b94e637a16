// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyPipelines
import GalleyReports
import GalleyRunner

/// The outputs of a run and their destinations, as the pipeline and the command line determine
/// them.
struct ReportPlan {
    /// The run folder, if there is one.
    let folder: RunFolder?
    /// The destination of records and failures.
    let destination: OutputDestination
    /// The formats that are written into the run folder.
    let folderFormats: [OutputFormat]
    /// The format that is written to standard output or to `file`; nil if there is none.
    let shown: OutputFormat?
    /// The file for the shown format; nil means standard output.
    let file: String?
    /// The formats that a run can name.
    let formats: FormatRegistry
    /// Whether records are kept outside memory after the run, because there is no run folder.
    let keepsRecords: Bool

    /// Determines the outputs, and creates the run folder.
    ///
    /// - Throws: `GalleyError` if a format is unknown; `FileError` or `RunError` if an output
    ///   cannot be written.
    init(
        _ options: RunOptions, _ pipeline: PipelineFile, _ formats: FormatRegistry,
        protecting files: ProtectedFiles
    ) throws {
        let request = options.shown
        file = request?.file
        let style = file == nil ? TerminalStyle.ofStandardOutput : TerminalStyle()
        let items =
            pipeline.reports.isEmpty ? [ComponentItem(name: TerminalFormat.name)] : pipeline.reports
        let named = try items.map { try OutputFormat($0, in: formats, style) }
        folderFormats =
            [.json]
            + named.filter { !$0.isForTerminal && $0.name != JSONFormat.name }.map(\.inRunFolder)
        let path = options.writesOutput ? try Self.output(options.output, pipeline) : nil
        let isEnough = path != nil && file == nil
        let shown = try request.flatMap {
            try Self.shown(
                $0.format, pipeline, named, formats, folderIsEnough: isEnough, style)
        }
        if case .database = shown?.kind, file == nil {
            throw GalleyError(
                "a database needs a file: name the file with '-o FILE', or name a run folder with "
                    + "'output'"
            )
        }
        self.shown = shown
        self.formats = formats
        if let file { try files.check(file) }
        folder = try Self.folder(path, folderFormats.flatMap(\.fileNames), files)
        keepsRecords = folder == nil && (options.keepsRecords || options.baseline != nil)
        destination = Self.destination(
            shown, file, folder, RunFiles(formats), keepsRecords)
        // This check precedes the run, so that nobody waits for a report that cannot be written.
        if let file { try WholeFile.checkWritable(file) }
    }

    /// Whether any output may show texts of documents.
    var showsExhibits: Bool { folder != nil || keepsRecords || shown?.showsExhibits ?? false }

    /// Returns the run folder of the command line, or of the pipeline if the command line names
    /// none.
    ///
    /// - Throws: `GalleyError` if the path of the pipeline's run folder contains environment
    ///   variables whose values are unknown, because a state file does not contain the values.
    private static func output(
        _ given: String?, _ pipeline: PipelineFile
    ) throws -> String? {
        guard given == nil, !pipeline.lostOutput.isEmpty else { return given ?? pipeline.output }
        let names = pipeline.lostOutput.map { "${\($0)}" }.joined(separator: " and ")
        throw GalleyError(
            "'output' contains \(names), which the run read from the environment: set the same value "
                + "again, or give --output")
    }

    private static func folder(
        _ path: String?, _ names: [String], _ files: ProtectedFiles
    ) throws -> RunFolder? {
        guard let path else { return nil }
        for name in RunFolder.always + names { try files.check(FilePath.join(path, name)) }
        return try RunFolder(path, names: names)
    }

    private static func shown(
        _ name: String?, _ pipeline: PipelineFile, _ named: [OutputFormat],
        _ formats: FormatRegistry, folderIsEnough: Bool, _ style: TerminalStyle
    ) throws -> OutputFormat? {
        if let name { return try OutputFormat(pipeline.report(named: name), in: formats, style) }
        return named.first(where: \.isForTerminal) ?? (folderIsEnough ? nil : named.first)
    }

    private static func destination(
        _ shown: OutputFormat?, _ file: String?, _ folder: RunFolder?, _ files: RunFiles,
        _ keepsRecords: Bool
    ) -> OutputDestination {
        var destination =
            folder.map { $0.destination(replacing: files.leftovers($0)) } ?? OutputDestination()
        switch shown?.kind {
        case _ where keepsRecords: destination.display = .store(SpillFile().store())
        case .records: destination.display = file.map { .file($0) } ?? .standardOutput
        case .findings, .database:
            destination.display = folder == nil ? .store(SpillFile().store()) : nil
        case .report, nil: break
        }
        if folder == nil, keepsRecords || shown?.isReport == true {
            destination.failureDisplay = .store(SpillFile().store())
        }
        return destination
    }
}

extension OutputFormat {
    /// The names of the format's files in a run folder; empty for records, which every run writes.
    fileprivate var fileNames: [String] {
        switch kind {
        case .report(let format): [type(of: format).fileName]
        case .findings(let format): [type(of: format).fileName]
        case .database: [DatabaseOutput.fileName]
        case .records: []
        }
    }

    /// Whether the format shows the complete report.
    fileprivate var isReport: Bool {
        if case .report = kind { return true }
        return false
    }

    /// This format, adapted for a file in a run folder.
    fileprivate var inRunFolder: OutputFormat {
        guard case .report(let format) = kind, format is HTMLFormat else { return self }
        return OutputFormat(HTMLFormat(isInRunFolder: true))
    }
}
