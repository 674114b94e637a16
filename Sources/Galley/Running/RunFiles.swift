// SPDX-License-Identifier: Apache-2.0

import GalleyReports
import GalleyRunner

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
