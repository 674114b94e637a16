// SPDX-License-Identifier: Apache-2.0

/// How telling a document is: by its findings, then by its id and place.
///
/// A total order over the documents of a run, so that nothing depends on who met them first.
struct ExhibitRank: Comparable {
    let findings: Int
    let id: ExactText
    let path: ExactText
    let part: Int

    init(findings: Int, of document: any Document) {
        self.findings = findings
        id = ExactText(document.id)
        path = ExactText(document.origin.path)
        part = document.origin.part
    }

    init(_ exhibit: Exhibit) {
        findings = exhibit.findingCount
        id = ExactText(exhibit.id)
        path = ExactText(exhibit.path)
        part = exhibit.part
    }

    /// Whether the first stands before the second in a report.
    static func < (first: ExhibitRank, second: ExhibitRank) -> Bool {
        if first.findings != second.findings { return first.findings > second.findings }
        if first.id != second.id { return first.id < second.id }
        if first.path != second.path { return first.path < second.path }
        return first.part < second.part
    }
}
