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

    private static let records = JSONLinesRecords.name

    /// - Throws: `CommandFailure` if a format is unknown or the folder cannot be made.
    init(_ options: ReportOptions, _ pipeline: PipelineFile) throws(CommandFailure) {
        let style = TerminalStyle.ofStandardOutput
        isQuiet = options.quiet
        file = options.file
        folder = try Self.folder(options.output ?? pipeline.output)
        let names = pipeline.reports.isEmpty ? [TerminalFormat.name] : pipeline.reports
        let named = names.compactMap { ReportFormats.named($0, style) }
        folderFormats = named.filter { !($0 is TerminalFormat) && !($0 is JSONFormat) }
        shown = try Self.shown(options.format, named, hasFolder: folder != nil, style)
        destination = Self.destination(options, folder)
    }

    private static func folder(_ path: String?) throws(CommandFailure) -> RunFolder? {
        guard let path else { return nil }
        do throws(RunError) {
            return try RunFolder(path)
        } catch {
            throw CommandFailure(error)
        }
    }

    private static func shown(
        _ name: String?, _ named: [any ReportFormat], hasFolder: Bool, _ style: TerminalStyle
    ) throws(CommandFailure) -> (any ReportFormat)? {
        guard let name else {
            return named.first { $0 is TerminalFormat } ?? (hasFolder ? nil : named.first)
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
        if let folder { return folder.destination }
        guard options.format == records else { return .nowhere }
        return options.file.map { .records($0) } ?? .standardOutput
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
