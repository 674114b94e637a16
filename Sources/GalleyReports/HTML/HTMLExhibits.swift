// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The most telling documents, their texts annotated.
struct HTMLExhibits {
    static let anchor = "texts"

    private let report: Report

    init(_ report: Report) {
        self.report = report
    }

    func write(to writer: inout HTMLWriter) {
        guard !report.exhibits.isEmpty else { return }
        writer.element("section", ["aria-labelledby": Self.anchor]) {
            $0.element("h2", ["id": Self.anchor], text: "The texts, with what was found in them")
            $0.element("p", ["class": "muted"], text: introduction)
            for (index, exhibit) in report.exhibits.enumerated() {
                let drawn = HTMLExhibit(exhibit, number: index + 1) { finding in
                    report.baseline?.isKnown(exhibit: index, finding: finding) ?? false
                }
                drawn.write(to: &$0)
            }
        }
        writer.endLine()
    }

    private var introduction: String {
        let count = report.exhibits.count
        let hasFindings = report.exhibits.contains { $0.findingCount > 0 }
        let which = hasFindings ? " with the most findings" : ""
        let documents = count == 1 ? "The document" : "The \(count) documents"
        return "\(documents)\(which). A colour and a label show each place of a finding; a number "
            + "above a word is what it contributed to a score. Empty lines are left out, and of "
            + "long texts all but the telling lines."
    }
}
