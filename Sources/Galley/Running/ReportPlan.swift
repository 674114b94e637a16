// SPDX-License-Identifier: Apache-2.0

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
    let folderFormats: [any ReportFormat]
    /// The format of the one report that is shown, if any.
    let shown: (any ReportFormat)?
    /// The file of that report; nil: standard output.
    let file: String?
    /// Whether standard error gets faults only.
    let isQuiet: Bool
    /// Formats of the pipeline that are neither shown nor written, for want of a run folder.
    let dropped: [String]

    private static let records = JSONLinesRecords.name

    /// - Throws: `CommandFailure` if a format is unknown or the folder cannot be made.
    init(_ options: ReportOptions, _ pipeline: PipelineFile) throws(CommandFailure) {
        let style = options.file == nil ? TerminalStyle.ofStandardOutput : TerminalStyle()
        isQuiet = options.quiet
        file = options.file
        let names = pipeline.reports.isEmpty ? [TerminalFormat.name] : pipeline.reports
        let named = names.compactMap { ReportFormats.named($0, style) }
        folderFormats =
            [JSONFormat()]
            + named.filter { !($0 is TerminalFormat || $0 is JSONFormat) }.map {
                $0 is HTMLFormat ? HTMLFormat(isInRunFolder: true) : $0
            }
        let path = options.output ?? pipeline.output
        let isEnough = path != nil && options.file == nil
        shown = try Self.shown(options.format, named, folderIsEnough: isEnough, style)
        let shownName = shown.map { type(of: $0).name }
        dropped =
            path != nil || options.format != nil ? [] : pipeline.reports.filter { $0 != shownName }
        folder = try Self.folder(path)
        destination = Self.destination(options, folder)
        try Self.checkWritable(file)
    }

    /// Whether anything that is written shows texts of documents.
    var showsExhibits: Bool {
        folder != nil || shown.map { type(of: $0).showsExhibits } ?? false
    }

    /// What is said of the formats that are dropped, a line each.
    var complaint: String {
        dropped.map { "warning: the \($0) report goes nowhere: there is no 'output'\n" }.joined()
    }

    private static func folder(_ path: String?) throws(CommandFailure) -> RunFolder? {
        guard let path else { return nil }
        do throws(RunError) {
            return try RunFolder(path)
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
        _ name: String?, _ named: [any ReportFormat], folderIsEnough: Bool, _ style: TerminalStyle
    ) throws(CommandFailure) -> (any ReportFormat)? {
        guard let name else {
            return named.first { $0 is TerminalFormat } ?? (folderIsEnough ? nil : named.first)
        }
        if name == records { return nil }
        if let format = ReportFormats.named(name, style) { return format }
        let names = ReportFormats.names + [records]
        let hint = NearestName(names).nearest(to: name).map { "; did you mean '\($0)'?" }
        throw CommandFailure(
            "there is no format '\(name)'\(hint ?? "; there are " + names.joined(separator: ", "))")
    }

    private static func destination(
        _ options: ReportOptions, _ folder: RunFolder?
    ) -> OutputDestination {
        var destination =
            folder?.destination(replacing: RunFiles.reports) ?? OutputDestination()
        if options.format == records {
            destination.display = options.file.map { .file($0) } ?? .standardOutput
        }
        return destination
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
