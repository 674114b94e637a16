// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// A report as a page: the conclusions first, then what they rest on.
struct HTMLPage {
    /// More rows than this make a page slow to open and to sort.
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
