// SPDX-License-Identifier: Apache-2.0

import GalleyReports
import GalleyRunner

/// The names of what runs leave in their folder.
enum RunFiles {
    /// The formats that are written into a run folder if the pipeline names them; JSON always is.
    ///
    /// The report for a terminal is only shown.
    static let reports: [String] = ReportFormats.all().filter { !($0 is TerminalFormat) }
        .map { type(of: $0).fileName }

    /// The absolute paths of everything that a run may leave in a folder.
    static func paths(_ folder: String?, from workingFolder: String) -> [String] {
        guard let folder else { return [] }
        return (RunFolder.always + reports).map {
            FilePath.absolute(FilePath.join(folder, $0), from: workingFolder)
        }
    }
}
