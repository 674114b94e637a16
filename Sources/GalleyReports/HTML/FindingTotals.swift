// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// How many findings a document has of each rule and in how many places each: "repeated caption ×4
/// (twice), widget line".
struct FindingTotals {
    private struct Kind: Hashable {
        let rule: ExactText
        let places: Int
    }

    private let exhibit: Exhibit

    private let isKnown: (Int) -> Bool

    /// - Parameter isKnown: tells the findings, by their index, that an earlier run had too and that
    ///   are left out.
    init(_ exhibit: Exhibit, isKnown: @escaping (Int) -> Bool = { _ in false }) {
        self.exhibit = exhibit
        self.isKnown = isKnown
    }

    /// The gravest first, then those in most places.
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
