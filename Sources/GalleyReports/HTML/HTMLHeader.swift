// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The header of the page: the pipeline, the amount of text, and links to every part.
struct HTMLHeader {
    private let report: Report

    init(_ report: Report) {
        self.report = report
    }

    func write(to writer: inout HTMLWriter) {
        writer.element("header") {
            $0.element("p", ["class": "kind"], text: "Galley report")
            $0.element("h1") {
                $0.markup("<bdi>")
                $0.text(report.manifest.pipeline)
                $0.markup("</bdi>")
            }
            $0.element("p", ["class": "run"], text: run)
            if report.accounts.analyzed > 0 { writeNavigation(to: &$0) }
        }
        writer.endLine()
    }

    private var run: String {
        let size = NumberText.size(bytes: report.accounts.bytes)
        let hash = report.manifest.pipelineHash.prefix(12)
        return "\(AccountsText(report.accounts).summary) · \(size) of text"
            + " · Galley \(report.manifest.toolVersion) · pipeline \(hash)"
    }

    private func writeNavigation(to writer: inout HTMLWriter) {
        writer.element("nav", ["aria-label": "Parts of the report"]) {
            $0.element("ul") { list in
                if report.baseline != nil { link("New findings", HTMLBaseline.anchor, &list) }
                for (index, section) in report.sections.enumerated() {
                    link(
                        HTMLText.title(section.label),
                        HTMLSection.anchor(section.label, index + 1), &list)
                }
                if !report.groups.isEmpty { link("Groups", HTMLGroups.anchor, &list) }
                if !report.exhibits.isEmpty { link("Texts", HTMLExhibits.anchor, &list) }
                link("How this was made", HTMLAppendix.anchor, &list)
            }
        }
    }

    private func link(_ title: String, _ anchor: String, _ writer: inout HTMLWriter) {
        writer.element("li") { $0.element("a", ["href": "#\(anchor)"], text: title) }
    }
}
