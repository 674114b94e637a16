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
        writeHead()
        writer.markup("<body>\n<a class=\"skip\" href=\"#main\">Skip to the report</a>\n")
        HTMLHeader(report).write(to: &writer)
        writer.markup("<main id=\"main\">\n")
        writeMain()
        writer.markup("</main>\n")
        writeFoot()
    }

    /// The page's bytes, in UTF-8.
    var bytes: [UInt8] { writer.bytes }

    private var title: String { "Report on \(report.manifest.pipeline)" }

    private mutating func writeHead() {
        let styles = BundledPageFile.styles.bytes
        let policy = ContentPolicy(styles: styles, script: BundledPageFile.script.bytes)
        writer.markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        writer.open("meta", ["http-equiv": "Content-Security-Policy", "content": policy.text])
        writer.markup(
            """

            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <link rel="icon" href="data:,">

            """)
        writer.element("title", text: title)
        writer.markup("\n<style>")
        writer.embed(styles)
        writer.markup("</style>\n</head>\n")
    }

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

    private mutating func writeFoot() {
        writer.element("footer") {
            $0.text("Made by Galley \(report.manifest.toolVersion).")
            $0.markup(" This page loads nothing from elsewhere and sends nothing.")
        }
        writer.markup("\n<script>")
        writer.embed(BundledPageFile.script.bytes)
        writer.markup("</script>\n</body>\n</html>\n")
    }
}
