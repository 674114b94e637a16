// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

/// The report as one page for a browser: charts, tables, and the texts with what was found in them.
///
/// The file holds all that it needs. It may be sent by mail, opened without a network, and put on
/// a server that allows neither styles nor scripts: then it is plain, and still whole.
public struct HTMLFormat: ReportFormat {
    /// In pipelines it is `html`.
    public static let name = "html"
    /// In the run folder it is `report.html`.
    public static let fileName = "report.html"
    /// What the format is good for.
    public static let summary =
        "One page for a browser: charts, tables, the texts with the findings."
    /// It shows texts of documents.
    public static let showsExhibits = true

    private let isInRunFolder: Bool

    /// Makes the format.
    ///
    /// - Parameter isInRunFolder: whether the files of the run folder lie beside the page, so that
    ///   it can link them.
    public init(isInRunFolder: Bool = false) {
        self.isInRunFolder = isInRunFolder
    }

    /// Writes a report.
    public func render(_ report: Report) -> [UInt8] {
        HTMLPage(report, isInRunFolder: isInRunFolder).bytes
    }
}
