// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyPipelines
import GalleyReports
import GalleyRunner

/// What a run writes where, decided from the pipeline and the command line.
struct ReportPlan {
    /// The run folder, if there is one.
    let folder: RunFolder?
    /// Where records and failures go.
    let destination: OutputDestination
    /// The formats that are written into the run folder.
    let folderFormats: [OutputFormat]
    /// The format that is shown, if any.
    let shown: OutputFormat?
    /// The file of what is shown; nil: standard output.
    let file: String?
    /// Whether standard error gets faults only.
    let isQuiet: Bool
    /// Formats of the pipeline that are neither shown nor written, for want of a run folder.
    let dropped: [String]
    /// Where records are kept from which findings are shown, if there is no run folder.
    private let store: TermStore?
    /// Where failures are kept, if there is no run folder.
    private let failureStore: TermStore?
    /// Whether records are kept there even if no findings are shown, to be compared with others.
    let keepsRecords: Bool

    /// - Throws: `CommandFailure` if a format is unknown or the folder cannot be made.
    init(
        _ options: ReportOptions, _ pipeline: PipelineFile, protecting files: ProtectedFiles
    ) throws(CommandFailure) {
        let style = options.file == nil ? TerminalStyle.ofStandardOutput : TerminalStyle()
        isQuiet = options.quiet
        file = options.file
        let names = pipeline.reports.isEmpty ? [TerminalFormat.name] : pipeline.reports
        let named = try names.map { name throws(CommandFailure) in try OutputFormat(name, style) }
        folderFormats =
            [.report(JSONFormat())]
            + named.filter { !$0.isForTerminal && $0.name != JSONFormat.name }.map(\.inRunFolder)
        let path = try Self.output(options.output, pipeline)
        let isEnough = path != nil && options.file == nil
        let shown = try Self.shown(options.format, named, folderIsEnough: isEnough, style)
        if case .database = shown, file == nil {
            throw CommandFailure(
                "a database is a file: name it by '-o FILE', or give the run a folder by 'output'")
        }
        self.shown = shown
        dropped =
            path != nil || options.format != nil
            ? [] : pipeline.reports.filter { $0 != shown?.name }
        try Self.check(files, file)
        folder = try Self.folder(path, folderFormats.flatMap(\.fileNames), files)
        store = folder == nil ? SpillFile().store() : nil
        keepsRecords = options.known.baseline != nil && folder == nil
        failureStore = folder == nil && shown?.isReport == true ? SpillFile().store() : nil
        var destination = Self.destination(shown, file, folder, store, keepsRecords)
        destination.failureDisplay = failureStore.map { .store($0) }
        self.destination = destination
        try Self.checkWritable(file)
    }

    /// What is said of the formats that are dropped, a line each.
    var complaint: String {
        dropped.map { "warning: the \($0) report goes nowhere: there is no 'output'\n" }.joined()
    }

    /// The first failures of the finished run, for reports that list them.
    func failures() throws(RunError) -> [DocumentFailure] {
        if let failureStore {
            return try DocumentFailure.first(of: StoredLines(failureStore, name: "the failures"))
        }
        return try folder.map { folder throws(RunError) in
            try DocumentFailure.first(inFile: folder.file(RunFolder.failures))
        } ?? []
    }

    /// Whether anything that is written shows texts of documents.
    var showsExhibits: Bool { folder != nil || shown?.showsExhibits ?? false }

    /// The records of the finished run, of which findings are made.
    func records() throws(RunError) -> RecordReplay {
        if let store { return RecordReplay(store) }
        return try RecordReplay(file: folder?.file(RunFolder.records) ?? RunFolder.records)
    }

    /// The folder of the command line, or the pipeline's: a state does not keep what that took from
    /// the environment.
    private static func output(
        _ given: String?, _ pipeline: PipelineFile
    ) throws(CommandFailure) -> String? {
        guard given == nil, !pipeline.lostOutput.isEmpty else { return given ?? pipeline.output }
        let names = pipeline.lostOutput.map { "${\($0)}" }.joined(separator: " and ")
        throw CommandFailure(
            "the run took \(names) from the environment for 'output': set it to the value that it "
                + "had, or give --output")
    }

    private static func folder(
        _ path: String?, _ names: [String], _ files: ProtectedFiles
    ) throws(CommandFailure) -> RunFolder? {
        guard let path else { return nil }
        for name in RunFolder.always + names { try check(files, FilePath.join(path, name)) }
        do throws(RunError) {
            return try RunFolder(path, names: names)
        } catch {
            throw CommandFailure(error)
        }
    }

    /// What the run reads is not what it writes.
    private static func check(
        _ files: ProtectedFiles, _ path: String?
    ) throws(CommandFailure) {
        guard let path else { return }
        do throws(FileError) {
            try files.check(path)
        } catch {
            throw CommandFailure(error)
        }
    }

    /// A person should not wait for a report that cannot be written.
    private static func checkWritable(_ file: String?) throws(CommandFailure) {
        guard let file else { return }
        do throws(FileError) {
            try WholeFile.checkWritable(file)
        } catch {
            throw CommandFailure(error)
        }
    }

    private static func shown(
        _ name: String?, _ named: [OutputFormat], folderIsEnough: Bool, _ style: TerminalStyle
    ) throws(CommandFailure) -> OutputFormat? {
        if let name { return try OutputFormat(name, style) }
        return named.first(where: \.isForTerminal) ?? (folderIsEnough ? nil : named.first)
    }

    private static func destination(
        _ shown: OutputFormat?, _ file: String?, _ folder: RunFolder?, _ store: TermStore?,
        _ keepsRecords: Bool
    ) -> OutputDestination {
        var destination =
            folder.map { $0.destination(replacing: RunFiles.leftovers($0)) } ?? OutputDestination()
        switch shown {
        case _ where keepsRecords: destination.display = store.map { .store($0) }
        case .records: destination.display = file.map { .file($0) } ?? .standardOutput
        case .findings, .database: destination.display = store.map { .store($0) }
        case .report, nil: break
        }
        return destination
    }
}

extension OutputFormat {
    /// The name of the file that it leaves in a run folder; none for what every run writes.
    fileprivate var fileNames: [String] {
        switch self {
        case .report(let format): [type(of: format).fileName]
        case .findings(let format): [type(of: format).fileName]
        case .database: [DatabaseOutput.fileName]
        case .records: []
        }
    }

    /// Whether it draws the report as a whole.
    fileprivate var isReport: Bool {
        if case .report = self { return true }
        return false
    }

    /// The format as it writes into a run folder.
    fileprivate var inRunFolder: OutputFormat {
        guard case .report(let format) = self, format is HTMLFormat else { return self }
        return .report(HTMLFormat(isInRunFolder: true))
    }
}

extension TerminalStyle {
    /// The style that suits whoever reads standard output.
    static var ofStandardOutput: TerminalStyle {
        let output = OutputStream.standardOutput
        let wantsNoColor = ProcessEnvironment.value("NO_COLOR").map { !$0.isEmpty } ?? false
        let isDumb = ProcessEnvironment.value("TERM") == "dumb"
        return TerminalStyle(
            width: output.columns ?? 80,
            usesColor: output.isTerminal && !wantsNoColor && !isDumb)
    }
}
