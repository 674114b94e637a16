// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import GalleyPipelines
import GalleyReports
import GalleyRunner

/// A format of output that pipelines and the command line can name.
enum OutputFormat {
    /// A complete report.
    case report(any ReportFormat)
    /// The findings of every document.
    case findings(any FindingFormat)
    /// The unchanged records.
    case records
    /// A database.
    case database

    /// The names of all formats: the sorted names for pipelines, then the name of the records.
    static var names: [String] { namesInPipelines + [JSONLinesRecords.name] }

    /// The help of an option whose value is a format.
    static var help: ArgumentHelp {
        ArgumentHelp(
            "The format of the report: \(names.joined(separator: ", ")).", valueName: "format")
    }

    /// The sorted names that a pipeline can use; records are not included, because every run writes
    /// them.
    static var namesInPipelines: [String] {
        (ReportFormats.names + FindingFormats.names + [DatabaseOutput.name]).sorted()
    }

    /// Makes the format with the given name.
    ///
    /// - Throws: `CommandFailure` if there is no such format, or if the format needs SQLite and
    ///   SQLite is not installed.
    init(_ name: String, _ style: TerminalStyle) throws {
        if let format = ReportFormats.named(name, style) {
            self = .report(format)
        } else if let format = FindingFormats.named(name) {
            self = .findings(format)
        } else if name == JSONLinesRecords.name {
            self = .records
        } else if name == DatabaseOutput.name {
            guard DatabaseFile.isAvailable else {
                throw CommandFailure(
                    "'--format sqlite' needs SQLite, which is not installed; install libsqlite3-0")
            }
            self = .database
        } else {
            let names = Self.names
            let hint = NearestName(names).nearest(to: name).map { "; did you mean '\($0)'?" }
            throw CommandFailure(
                "there is no format '\(name)'"
                    + (hint ?? "; the formats are " + names.joined(separator: ", ")))
        }
    }

    /// The format's name.
    var name: String {
        switch self {
        case .report(let format): type(of: format).name
        case .findings(let format): type(of: format).name
        case .records: JSONLinesRecords.name
        case .database: DatabaseOutput.name
        }
    }

    /// Whether this is the format for terminals.
    var isForTerminal: Bool {
        if case .report(let format) = self { return format is TerminalFormat }
        return false
    }

    /// Whether the format shows texts of documents.
    var showsExhibits: Bool {
        if case .report(let format) = self { return type(of: format).showsExhibits }
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
