// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyPipelines
public import GalleyReports
import GalleyRunner

/// A format of output that pipelines and the command line can name.
public struct OutputFormat: Sendable {
    /// The kinds of formats.
    enum Kind: Sendable {
        /// A complete report.
        case report(any ReportFormat)
        /// The findings of every document.
        case findings(any FindingFormat)
        /// The unchanged records.
        case records
        /// A database.
        case database
    }

    /// The format, by its kind.
    let kind: Kind

    init(_ kind: Kind) {
        self.kind = kind
    }

    /// Uses a format for reports, such as one of your own.
    public init(_ format: some ReportFormat) { kind = .report(format) }

    /// Uses a format for findings, such as one of your own.
    public init(_ format: some FindingFormat) { kind = .findings(format) }

    /// A page that shows the report in a browser.
    public static var html: OutputFormat { OutputFormat(HTMLFormat()) }
    /// The report as JSON.
    public static var json: OutputFormat { OutputFormat(JSONFormat()) }
    /// The report as Markdown.
    public static var markdown: OutputFormat { OutputFormat(MarkdownFormat()) }
    /// The report as text of 80 columns without colours.
    public static var terminal: OutputFormat { OutputFormat(TerminalFormat()) }
    /// The report as text for a terminal of a certain width, with or without colours.
    ///
    /// - Parameter style: the width and the colours, such as `.ofStandardOutput`.
    public static func terminal(_ style: TerminalStyle) -> OutputFormat {
        var format = TerminalFormat()
        format.style = style
        return OutputFormat(format)
    }
    /// The tables of the report for spreadsheets.
    public static var csv: OutputFormat { OutputFormat(CSVFormat()) }
    /// The gates as test cases (JUnit).
    public static var junit: OutputFormat { OutputFormat(JUnitFormat()) }
    /// The findings for code scanning (SARIF).
    public static var sarif: OutputFormat { OutputFormat(SARIFFormat()) }
    /// The findings as annotations for a GitHub workflow.
    public static var github: OutputFormat { OutputFormat(GitHubFormat()) }
    /// The findings as a baseline for later runs.
    public static var baseline: OutputFormat { OutputFormat(BaselineFormat()) }
    /// The records, one line of JSON per document.
    public static var records: OutputFormat { OutputFormat(.records) }
    /// A database of documents, measures, findings and terms (SQLite), which is written to a file.
    public static var sqlite: OutputFormat { OutputFormat(.database) }

    /// Makes a format by its name and options.
    ///
    /// - Parameters:
    ///   - item: the name and options, which were checked if they are those of a pipeline.
    ///   - formats: the formats that may be named.
    ///   - style: the width and the colours of the format for terminals.
    /// - Throws: `GalleyError` if there is no such format, or if the format needs SQLite and SQLite
    ///   is not installed.
    init(_ item: ComponentItem, in formats: FormatRegistry, _ style: TerminalStyle) throws {
        switch item.name {
        case JSONLinesRecords.name: kind = .records
        case DatabaseOutput.name:
            guard DatabaseFile.isAvailable else {
                throw GalleyError(
                    "'--format sqlite' needs SQLite, which is not installed; install libsqlite3-0")
            }
            kind = .database
        default:
            guard let entry = formats[item.name] else { throw formats.unknown(item.name) }
            let made = try entry.component.configured(item.options) { name throws(OptionFault) in
                try item.resources.named(name)
            }
            switch made {
            case .report(var format as TerminalFormat):
                format.style = style
                kind = .report(format)
            case .report(let format): kind = .report(format)
            case .findings(let format): kind = .findings(format)
            }
        }
    }

    /// The name of the format in pipelines and on the command line.
    public var name: String {
        switch kind {
        case .report(let format): type(of: format).name
        case .findings(let format): type(of: format).name
        case .records: JSONLinesRecords.name
        case .database: DatabaseOutput.name
        }
    }

    /// Whether this is the format for terminals.
    var isForTerminal: Bool {
        if case .report(let format) = kind { return format is TerminalFormat }
        return false
    }

    /// Whether the format shows texts of documents.
    var showsExhibits: Bool {
        if case .report(let format) = kind { return type(of: format).showsExhibits }
        return false
    }
}

extension FormatRegistry {
    /// The names of formats that do not belong to the registry.
    static let otherNames = [DatabaseOutput.name, JSONLinesRecords.name]

    /// The sorted names that a pipeline can use; records are not included, because every run writes
    /// them.
    var namesInPipelines: [String] { (names + [DatabaseOutput.name]).sorted() }

    /// The names that the command line can use.
    var allNames: [String] { namesInPipelines + [JSONLinesRecords.name] }

    /// The formats as a pipeline's check needs them.
    var descriptions: [ComponentDescription] {
        namesInPipelines.map { name in
            guard let entry = self[name] else { return ComponentDescription(name: name) }
            return ComponentDescription(name: name, options: entry.component.options) {
                options, reader throws(OptionFault) in
                _ = try entry.component.configured(options, resources: reader)
            }
        }
    }

    /// Makes the error for a name that no format has.
    fileprivate func unknown(_ name: String) -> GalleyError {
        let hint = NearestName(allNames).nearest(to: name).map { "; did you mean '\($0)'?" }
        return GalleyError(
            "there is no format '\(name)'"
                + (hint ?? "; the formats are " + allNames.joined(separator: ", ")))
    }
}

/// The names of the files that runs leave in their folders.
struct RunFiles {
    /// The file names of all formats; the report for terminals has no file.
    let reports: [String]

    /// Makes the names for the formats that a tool has.
    init(_ formats: FormatRegistry) {
        let files = formats.entries.filter { $0.name != TerminalFormat.name }.map(\.fileName)
        reports = files + [DatabaseOutput.fileName]
    }

    /// Returns the names of the report files that an earlier run may have left in a folder.
    func leftovers(_ folder: RunFolder) -> [String] {
        let index = try? WholeFile.read(folder.file(CSVFormat.fileName))
        return CSVFormat.files(listedIn: index ?? []) + reports
    }

    /// Returns the absolute paths of all files that a run may leave in a folder.
    func paths(_ folder: String, from workingFolder: String) -> [String] {
        (RunFolder.always + reports).map {
            FilePath.absolute(FilePath.join(folder, $0), from: workingFolder)
        }
    }
}
