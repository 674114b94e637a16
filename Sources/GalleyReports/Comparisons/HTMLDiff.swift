// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// A difference between two runs as a page.
struct HTMLDiff {
    private static let mostRows = 1000
    private static let mostRowsOfTable = 250

    /// The page's bytes, in UTF-8.
    let bytes: [UInt8]

    init(_ diff: ReportDiff, version: String) {
        var writer = HTMLWriter()
        let frame = HTMLFrame(
            title: "What changed: \(diff.before.name) and \(diff.after.name)", version: version)
        frame.writeHead(to: &writer)
        Self.writeHeader(diff, to: &writer)
        writer.markup("<main id=\"main\">\n")
        Self.writeSummary(diff, to: &writer)
        var rowsLeft = Self.mostRows
        for part in diff.parts { Self.write(part, &rowsLeft, to: &writer) }
        writer.markup("</main>\n")
        frame.writeFoot(to: &writer)
        bytes = writer.bytes
    }

    private static func writeHeader(_ diff: ReportDiff, to writer: inout HTMLWriter) {
        writer.element("header") {
            $0.element("p", ["class": "kind"], text: "Galley: two runs compared")
            $0.element("h1", text: "What changed")
            for (name, run) in [("before", diff.before), ("after", diff.after)] {
                $0.element("p", ["class": "run"]) {
                    $0.text("\(name):")
                    $0.markup(" ")
                    $0.element("bdi", text: run.name)
                    $0.markup(" · ")
                    $0.text(run.text)
                }
            }
            if !diff.isEmpty { writeNavigation(diff, to: &$0) }
        }
        writer.endLine()
    }

    private static func writeNavigation(_ diff: ReportDiff, to writer: inout HTMLWriter) {
        writer.element("nav", ["aria-label": "Parts of the comparison"]) {
            $0.element("ul") { list in
                for part in diff.parts {
                    list.element("li") {
                        $0.element("a", ["href": "#\(part.name)"], text: part.title)
                    }
                }
            }
        }
    }

    private static func writeSummary(_ diff: ReportDiff, to writer: inout HTMLWriter) {
        writer.element("section", ["aria-labelledby": "summary"]) {
            $0.element("h2", ["id": "summary"], text: "In short")
            $0.element("ul", ["class": "alerts"]) {
                for caution in diff.cautions { $0.element("li", ["class": "bad"], text: caution) }
                for sentence in diff.summary { $0.element("li", text: sentence) }
            }
        }
        writer.endLine()
    }

    private static func write(
        _ part: ReportDiff.Part, _ rowsLeft: inout Int, to writer: inout HTMLWriter
    ) {
        writer.element("section", ["aria-labelledby": part.name]) {
            $0.element("h2", ["id": part.name], text: part.title)
            $0.element("p", ["class": "muted"], text: part.note)
            for (index, table) in part.tables.enumerated() {
                let rows = min(rowsLeft, mostRowsOfTable)
                let drawn = HTMLTable(table, id: "\(part.name)-t\(index + 1)", rows: rows)
                drawn.write(to: &$0)
                rowsLeft -= drawn.shown
            }
        }
        writer.endLine()
    }
}
