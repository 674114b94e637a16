// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The documents with the most findings, with their annotated texts.
struct HTMLExhibits {
    static let anchor = "texts"

    private let report: Report

    init(_ report: Report) {
        self.report = report
    }

    func write(to writer: inout HTMLWriter) {
        guard !report.exhibits.isEmpty else { return }
        writer.element("section", ["aria-labelledby": Self.anchor]) {
            $0.element("h2", ["id": Self.anchor], text: "Texts with their findings")
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
        return "\(documents)\(which). A colour and a label mark each span of a finding; a number "
            + "above a word is its contribution to a score. Empty lines are left out, and long texts "
            + "are shortened to the most important lines."
    }
}

/// A document on the page: its findings in sentences, then its text.
struct HTMLExhibit {
    private let exhibit: Exhibit
    private let anchor: String
    private let isOpen: Bool
    private let isKnown: (Int) -> Bool

    /// - Parameters:
    ///   - number: the number of the document on the page, from 1.
    ///   - isKnown: returns whether the finding at an index is known from an earlier run.
    init(_ exhibit: Exhibit, number: Int, isKnown: @escaping (Int) -> Bool) {
        self.exhibit = exhibit
        self.isKnown = isKnown
        anchor = Self.anchor(number)
        isOpen = number == 1
    }

    /// The HTML id of a document's heading, for the document with this number.
    static func anchor(_ number: Int) -> String { "text-\(number)" }

    func write(to writer: inout HTMLWriter) {
        writer.element("article", ["aria-labelledby": anchor]) {
            $0.element("h3", ["id": anchor]) { $0.element("bdi", text: exhibit.id) }
            if !exhibit.findings.isEmpty { writeFindings(to: &$0) }
            isOpen ? $0.open("details", ["open": ""]) : $0.open("details")
            $0.element("summary", text: "Text\(shown)")
            $0.element("ol", ["class": "text"]) {
                for line in exhibit.lines {
                    HTMLExhibitLine(line, of: exhibit, anchor: anchor).write(to: &$0)
                }
            }
            $0.markup("</details>")
        }
        writer.endLine()
    }

    private var shown: String {
        let (lines, all) = (exhibit.lines.count, exhibit.lineCount)
        return lines < all
            ? ": \(NumberText.count(lines)) of \(NumberText.count(all)) lines, with their numbers"
            : ""
    }

    private func writeFindings(to writer: inout HTMLWriter) {
        writer.element("ul", ["class": "found"]) {
            for (index, finding) in exhibit.findings.enumerated() {
                $0.element("li") {
                    $0.element("mark", ["class": "f\(index % HTMLExhibitLine.colours)"]) {
                        $0.element(
                            "span", ["class": "tag"], text: HTMLText.words(finding.rule))
                    }
                    $0.markup(" ")
                    if place(of: index) {
                        $0.element(
                            "a",
                            ["href": "#\(HTMLExhibitLine.anchor(anchor, index))", "dir": "auto"],
                            text: finding.message)
                    } else {
                        $0.element("span", ["dir": "auto"], text: finding.message)
                    }
                    guard isKnown(index) else { return }
                    $0.markup(" ")
                    $0.element("span", ["class": "muted"], text: "· known")
                }
            }
            let hidden = exhibit.findingCount - exhibit.findings.count
            if hidden > 0 { $0.element("li", text: "and \(NumberText.count(hidden)) more") }
        }
    }

    /// Whether the first span of a finding is in one of the lines that are shown.
    private func place(of finding: Int) -> Bool {
        exhibit.lines.contains { line in
            HTMLExhibitLine(line, of: exhibit, anchor: anchor).shows(firstPlaceOf: finding)
        }
    }
}
