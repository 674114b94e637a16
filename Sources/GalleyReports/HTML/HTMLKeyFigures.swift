// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The section with the key figures of all analyzers.
struct HTMLKeyFigures {
    private let report: Report

    init(_ report: Report) {
        self.report = report
    }

    func write(to writer: inout HTMLWriter) {
        let sections = report.sections.enumerated().filter { !$1.section.keyFigures.isEmpty }
        guard !sections.isEmpty else { return }
        writer.element("section", ["aria-labelledby": "figures"]) {
            $0.element("h2", ["id": "figures"], text: "Key figures")
            for (index, section) in sections { write(section, index + 1, to: &$0) }
        }
        writer.endLine()
    }

    private func write(_ section: ReportSection, _ number: Int, to writer: inout HTMLWriter) {
        writer.element("p", ["class": "of"]) {
            $0.element(
                "a", ["href": "#\(HTMLSection.anchor(section.label, number))"],
                text: HTMLText.title(section.label))
            if let note = SelectionText.note(section.selection) {
                $0.markup(" ")
                $0.element("span", ["class": "muted"], text: "· \(note)")
            }
        }
        // The number comes before the caption, so that screen readers read "2 articles" aloud.
        writer.element("ul", ["class": "figures"]) {
            for figure in section.section.keyFigures {
                $0.element("li") {
                    $0.element("b", text: figure.value.text)
                    $0.markup(" ")
                    $0.text(figure.captionInFull)
                }
            }
        }
    }
}
