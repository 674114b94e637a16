// SPDX-License-Identifier: Apache-2.0

import GalleyPipelines
import GalleyReports
import GalleyRunner

/// One of the formats that pipelines and the command line name.
enum OutputFormat {
    /// A report as a whole.
    case report(any ReportFormat)
    /// The findings of every document.
    case findings(any FindingFormat)
    /// The records as they are.
    case records
    /// The whole run as a database.
    case database

    /// The names of all of them, sorted, the records' last.
    static var names: [String] { namesInPipelines + [JSONLinesRecords.name] }

    /// The names that a pipeline may give: records need none.
    static var namesInPipelines: [String] {
        let database = DatabaseFile.isAvailable ? [DatabaseOutput.name] : []
        return (ReportFormats.names + FindingFormats.names + database).sorted()
    }

    /// Finds a format.
    ///
    /// - Throws: `CommandFailure` that names the format that was probably meant, or all.
    init(_ name: String, _ style: TerminalStyle) throws(CommandFailure) {
        if let format = ReportFormats.named(name, style) {
            self = .report(format)
        } else if let format = FindingFormats.named(name) {
            self = .findings(format)
        } else if name == JSONLinesRecords.name {
            self = .records
        } else if name == DatabaseOutput.name {
            guard DatabaseFile.isAvailable else {
                throw CommandFailure(
                    "this galley was built without SQLite; 'swift build --traits SQLite' builds it in "
                        + "(with libsqlite3-dev)")
            }
            self = .database
        } else {
            let names = Self.names
            let hint = NearestName(names).nearest(to: name).map { "; did you mean '\($0)'?" }
            throw CommandFailure(
                "there is no format '\(name)'"
                    + (hint ?? "; there are " + names.joined(separator: ", ")))
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

    /// Whether it is made for people who look at a terminal.
    var isForTerminal: Bool {
        if case .report(let format) = self { return format is TerminalFormat }
        return false
    }

    /// Whether it shows texts of documents.
    var showsExhibits: Bool {
        if case .report(let format) = self { return type(of: format).showsExhibits }
        return false
    }
}

/// The names of what runs leave in their folder.
enum RunFiles {
    /// The files that a run folder may get if the pipeline names their formats; JSON always is.
    ///
    /// The report for a terminal is only shown.
    static let reports: [String] =
        ReportFormats.all().filter { !($0 is TerminalFormat) }.map { type(of: $0).fileName }
        + FindingFormats.all.map { type(of: $0).fileName } + [DatabaseOutput.fileName]

    /// The files of reports that an earlier run may have left in a folder.
    static func leftovers(_ folder: RunFolder) -> [String] {
        let index = try? WholeFile.read(folder.file(CSVFormat.fileName))
        return CSVFormat.files(listedIn: index ?? []) + reports
    }

    /// The absolute paths of everything that a run may leave in a folder.
    static func paths(_ folder: String, from workingFolder: String) -> [String] {
        (RunFolder.always + reports).map {
            FilePath.absolute(FilePath.join(folder, $0), from: workingFolder)
        }
    }
}
