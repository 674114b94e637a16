// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// One document: its findings in sentences, then its text.
struct HTMLExhibit {
    private let exhibit: Exhibit
    private let anchor: String
    private let isOpen: Bool
    private let isKnown: (Int) -> Bool

    /// - Parameters:
    ///   - number: the document's place in the page, from 1.
    ///   - isKnown: tells the findings, by their index, that an earlier run had too.
    init(_ exhibit: Exhibit, number: Int, isKnown: @escaping (Int) -> Bool) {
        self.exhibit = exhibit
        self.isKnown = isKnown
        anchor = Self.anchor(number)
        isOpen = number == 1
    }

    /// The document's id in the page.
    static func anchor(_ number: Int) -> String { "text-\(number)" }

    func write(to writer: inout HTMLWriter) {
        writer.element("article", ["aria-labelledby": anchor]) {
            $0.element("h3", ["id": anchor]) { $0.element("bdi", text: exhibit.id) }
            if !exhibit.findings.isEmpty { writeFindings(to: &$0) }
            isOpen ? $0.open("details", ["open": ""]) : $0.open("details")
            $0.element("summary", text: "Its text\(shown)")
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
            ? ": \(NumberText.count(lines)) of \(NumberText.count(all)) lines, by their numbers"
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

    /// Whether the finding's first place is among the lines that are shown.
    private func place(of finding: Int) -> Bool {
        exhibit.lines.contains { line in
            HTMLExhibitLine(line, of: exhibit, anchor: anchor).shows(firstPlaceOf: finding)
        }
    }
}
