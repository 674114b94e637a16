// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Applies the edits that a plan's analyzers propose, until they propose none.
struct TextFixer {
    /// Analyzers that undo each other's edits must not go on for ever.
    private static let mostRounds = 20

    private let plan: EnginePlan
    private let leftOut: Set<String>
    private let worker: Worker

    /// Prepares the plan.
    ///
    /// - Parameter leftOut: rules whose edits are not applied.
    init(_ plan: EnginePlan, leftOut: Set<String>) {
        self.plan = plan
        self.leftOut = leftOut
        worker = Worker(plan: plan, records: false, exhibits: false)
    }

    /// A document's new text; nil if nothing is to be changed.
    ///
    /// - Throws: the failure of an analyzer; then nothing of the document may be changed.
    func fixed(_ document: any Document) throws(DocumentFailure) -> String? {
        var text = document.text
        guard worker.reasonToSkip(document) == nil else { return nil }
        for _ in 0..<Self.mostRounds {
            let next = text.applying(try edits(document, text))
            if next.utf8.elementsEqual(text.utf8) { break }
            text = next
        }
        return text.utf8.elementsEqual(document.text.utf8) ? nil : text
    }

    private func edits(
        _ document: any Document, _ text: String
    ) throws(DocumentFailure) -> [Edit] {
        let current = TextDocument(
            id: document.id, text: text, date: document.date, metadata: document.metadata,
            origin: document.origin)
        var edits: [Edit] = []
        for (planned, result) in zip(plan.analyzers, worker.explain(current)) {
            for finding in try result.get().findings
            where planned.severity(of: finding.rule) != nil && !leftOut.contains(finding.rule) {
                edits += finding.edits
            }
        }
        return edits
    }
}
