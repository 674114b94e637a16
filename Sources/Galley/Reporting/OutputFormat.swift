// SPDX-License-Identifier: Apache-2.0

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

    /// The names of all formats: the sorted names for pipelines, then the name of the records.
    static var names: [String] { namesInPipelines + [JSONLinesRecords.name] }

    /// The sorted names that a pipeline can use; records are not included, because every run writes
    /// them.
    static var namesInPipelines: [String] {
        (ReportFormats.names + FindingFormats.names + [DatabaseOutput.name]).sorted()
    }

    /// Makes the format with the given name.
    ///
    /// - Throws: `GalleyError` if there is no such format, or if the format needs SQLite and
    ///   SQLite is not installed.
    init(named name: String, _ style: TerminalStyle = TerminalStyle()) throws {
        if let format = ReportFormats.named(name, style) {
            kind = .report(format)
        } else if let format = FindingFormats.named(name) {
            kind = .findings(format)
        } else if name == JSONLinesRecords.name {
            kind = .records
        } else if name == DatabaseOutput.name {
            guard DatabaseFile.isAvailable else {
                throw GalleyError(
                    "'--format sqlite' needs SQLite, which is not installed; install libsqlite3-0")
            }
            kind = .database
        } else {
            let names = Self.names
            let hint = NearestName(names).nearest(to: name).map { "; did you mean '\($0)'?" }
            throw GalleyError(
                "there is no format '\(name)'"
                    + (hint ?? "; the formats are " + names.joined(separator: ", ")))
        }
    }

    /// The format's name.
    var name: String {
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

/// The names of the files that runs leave in their folders.
enum RunFiles {
    /// The file names of all formats; the report for terminals has no file.
    static let reports: [String] =
        ReportFormats.all().filter { !($0 is TerminalFormat) }.map { type(of: $0).fileName }
        + FindingFormats.all.map { type(of: $0).fileName } + [DatabaseOutput.fileName]

    /// Returns the names of the report files that an earlier run may have left in a folder.
    static func leftovers(_ folder: RunFolder) -> [String] {
        let index = try? WholeFile.read(folder.file(CSVFormat.fileName))
        return CSVFormat.files(listedIn: index ?? []) + reports
    }

    /// Returns the absolute paths of all files that a run may leave in a folder.
    static func paths(_ folder: String, from workingFolder: String) -> [String] {
        (RunFolder.always + reports).map {
            FilePath.absolute(FilePath.join(folder, $0), from: workingFolder)
        }
    }
}
