// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

/// The report as one page for a browser: charts, tables, and the texts with their findings.
///
/// The file contains everything it needs. It can be sent by mail and opened without a network. If a
/// server forbids styles and scripts, the page looks plain but is still complete.
package struct HTMLFormat: ReportFormat {
    /// The name in pipelines and on the command line: `html`.
    package static let name = "html"
    /// The name of the file in the run folder: `report.html`.
    package static let fileName = "report.html"
    /// A description of the format.
    package static let summary =
        "One page for a browser: charts, tables, the texts with their findings."
    /// True, because the page shows texts of documents.
    package static let showsExhibits = true

    private let isInRunFolder: Bool

    /// Makes the format of a page that links to no other file.
    package init() { self.init(isInRunFolder: false) }

    /// Makes the format.
    ///
    /// - Parameter isInRunFolder: whether the page is in the run folder, so that it can link to the
    ///   other files.
    package init(isInRunFolder: Bool) {
        self.isInRunFolder = isInRunFolder
    }

    /// Writes a report.
    package func render(_ report: Report) -> [UInt8] {
        HTMLPage(report, isInRunFolder: isInRunFolder).bytes
    }
}

/// A report as a page: the conclusions first, then the details.
private struct HTMLPage {
    /// The maximum number of rows of all tables together; more rows would make the page slow to
    /// open and sort.
    private static let mostRows = 1000

    private let report: Report
    private let isInRunFolder: Bool
    private var writer = HTMLWriter()
    private var rowsLeft = mostRows

    init(_ report: Report, isInRunFolder: Bool) {
        self.report = report
        self.isInRunFolder = isInRunFolder
        let frame = HTMLFrame(
            title: "Report on \(report.manifest.pipeline)", version: report.manifest.toolVersion)
        frame.writeHead(to: &writer)
        HTMLHeader(report).write(to: &writer)
        writer.markup("<main id=\"main\">\n")
        writeMain()
        writer.markup("</main>\n")
        frame.writeFoot(to: &writer)
    }

    /// The page's bytes, in UTF-8.
    var bytes: [UInt8] { writer.bytes }

    private mutating func writeMain() {
        HTMLAlerts(report).write(to: &writer)
        guard report.accounts.analyzed > 0 else {
            HTMLAppendix(report, isInRunFolder: isInRunFolder).write(to: &writer)
            return
        }
        HTMLKeyFigures(report).write(to: &writer)
        if let baseline = report.baseline {
            HTMLBaseline(baseline).write(to: &writer, rowsLeft: &rowsLeft)
        }
        for (index, section) in report.sections.enumerated() {
            HTMLSection(section, number: index + 1).write(to: &writer, rowsLeft: &rowsLeft)
        }
        HTMLGroups(report).write(to: &writer, rowsLeft: &rowsLeft)
        HTMLExhibits(report).write(to: &writer)
        HTMLAppendix(report, isInRunFolder: isInRunFolder).write(to: &writer)
    }
}
