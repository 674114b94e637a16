// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// The most important results, in sentences with numbers.
struct HTMLAlerts {
    private static let shownExhibits = 3

    private let report: Report

    init(_ report: Report) {
        self.report = report
    }

    func write(to writer: inout HTMLWriter) {
        writer.element("section", ["aria-labelledby": "alerts"]) {
            $0.element("h2", ["id": "alerts"], text: "What stands out")
            $0.element("ul", ["class": "alerts"]) { list in
                writeFaults(to: &list)
                writeHighlights(to: &list)
                writeExhibits(to: &list)
            }
        }
        writer.endLine()
    }

    private func writeFaults(to writer: inout HTMLWriter) {
        for gate in GatesText(report).tripped {
            alert("Gate tripped", "\(gate.gate), found \(gate.actual).", &writer)
        }
        for warning in AccountsText(report.accounts).warnings {
            alert("Warning", "\(warning).", &writer)
        }
        for warning in report.warnings { alert("Warning", warning, &writer) }
        if let baseline = report.baseline { write(BaselineText(baseline), to: &writer) }
        let failed = report.accounts.failed.values.reduce(0, +)
        if failed > 0 {
            let documents = AccountsText.documents(failed)
            alert("Not read", "\(documents) could not be read.", linksFailures: true, &writer)
        } else if !report.failures.isEmpty {
            alert("Not examined", "Some documents failed.", linksFailures: true, &writer)
        }
        if let ignored = AccountsText(report.accounts).ignoredFiles {
            writer.element("li", text: "\(ignored).")
        }
        if report.accounts.analyzed == 0 {
            alert("No figures", "Nothing was analyzed.", &writer)
        }
    }

    private func write(_ baseline: BaselineText, to writer: inout HTMLWriter) {
        writer.element("li") {
            $0.text("\(baseline.summary).")
            guard report.accounts.analyzed > 0 else { return }
            $0.markup(" ")
            $0.element("a", ["href": "#\(HTMLBaseline.anchor)"], text: "New and fixed findings")
        }
        if let note = baseline.unchecked { alert("Not compared", "\(note).", &writer) }
    }

    private func alert(
        _ head: String, _ text: String, linksFailures: Bool = false, _ writer: inout HTMLWriter
    ) {
        writer.element("li", ["class": "bad"]) {
            $0.element("strong", text: "\(head):")
            $0.markup(" ")
            $0.text(text)
            guard linksFailures else { return }
            $0.markup(" ")
            // If the list of failures is empty, the accounts in the appendix still contain the
            // reasons.
            let anchor = report.failures.isEmpty ? HTMLAppendix.anchor : HTMLAppendix.failures
            $0.element("a", ["href": "#\(anchor)"], text: "What failed, and why")
        }
    }

    private func writeHighlights(to writer: inout HTMLWriter) {
        // If no documents were analyzed, the page has no sections to link to.
        let sections = report.accounts.analyzed > 0 ? report.sections : []
        for (index, section) in sections.enumerated() {
            for highlight in section.section.highlights {
                writer.element("li") {
                    $0.element("span", ["dir": "auto"], text: highlight)
                    $0.markup(" ")
                    let anchor = HTMLSection.anchor(section.label, index + 1)
                    $0.element(
                        "a", ["href": "#\(anchor)"], text: HTMLText.title(section.label))
                }
            }
        }
        if let passed = GatesText(report).passedSummary {
            writer.element("li", text: "\(passed).")
        }
    }

    /// Writes the documents with the most findings and how many findings they have, not counting
    /// known findings.
    private func writeExhibits(to writer: inout HTMLWriter) {
        let shown = report.exhibits.enumerated().filter { index, exhibit in
            exhibit.findingCount > known(index)
        }.prefix(Self.shownExhibits)
        for (index, exhibit) in shown {
            writer.element("li") {
                $0.element("a", ["href": "#\(HTMLExhibit.anchor(index + 1))"]) {
                    $0.element("bdi", text: exhibit.id)
                }
                $0.text(": \(totals(index, exhibit).text).")
            }
        }
    }

    private func totals(_ index: Int, _ exhibit: Exhibit) -> FindingTotals {
        FindingTotals(exhibit) { finding in
            report.baseline?.isKnown(exhibit: index, finding: finding) ?? false
        }
    }

    /// The number of known findings of an exhibit, which is a document that the page shows.
    private func known(_ exhibit: Int) -> Int {
        guard let states = report.baseline?.exhibits, states.indices.contains(exhibit) else {
            return 0
        }
        return states[exhibit].count { $0 == .unchanged }
    }
}

/// The numbers of a document's findings by rule, such as "repeated caption ×4 (twice), widget
/// line": two findings with four spans each, and one finding with one span.
private struct FindingTotals {
    private struct Kind: Hashable {
        let rule: ExactText
        let places: Int
    }

    private let exhibit: Exhibit

    private let isKnown: (Int) -> Bool

    /// - Parameter isKnown: returns whether the finding at an index is known from an earlier run;
    ///   known findings are not counted.
    init(_ exhibit: Exhibit, isKnown: @escaping (Int) -> Bool = { _ in false }) {
        self.exhibit = exhibit
        self.isKnown = isKnown
    }

    /// The text, with the most severe findings first; equally severe findings are ordered by the
    /// number of their spans, most first.
    var text: String {
        var counts: [Kind: (count: Int, severity: Severity)] = [:]
        for (index, finding) in exhibit.findings.enumerated() where !isKnown(index) {
            let kind = Kind(rule: ExactText(finding.rule), places: finding.places)
            let known = counts[kind] ?? (0, finding.severity)
            counts[kind] = (known.count + 1, max(known.severity, finding.severity))
        }
        let sorted = counts.sorted { first, second in
            if first.value.severity != second.value.severity {
                return first.value.severity > second.value.severity
            }
            if first.key.places != second.key.places { return first.key.places > second.key.places }
            return first.key.rule < second.key.rule
        }
        let parts = sorted.map { kind, value in
            let places = kind.places > 1 ? " ×\(kind.places)" : ""
            return HTMLText.words(kind.rule.text) + places + HTMLText.times(value.count)
        }
        let hidden = (exhibit.findings.count..<max(exhibit.findingCount, exhibit.findings.count))
            .count { !isKnown($0) }
        let more = hidden > 0 ? ["\(NumberText.count(hidden)) more findings"] : []
        return (parts + more).joined(separator: ", ")
    }
}
