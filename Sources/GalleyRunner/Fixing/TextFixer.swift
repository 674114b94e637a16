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

    /// What came of a document.
    struct Outcome {
        /// The new text; nil if nothing is to be changed.
        let text: String?
        /// How many findings of each rule are left that propose no edit.
        let left: [String: Int]
    }

    /// A document's new text, and what is left.
    ///
    /// - Throws: the failure of an analyzer; then nothing of the document may be changed.
    func fixed(_ document: any Document) throws(DocumentFailure) -> Outcome {
        var text = document.text
        guard worker.reasonToSkip(document) == nil else { return Outcome(text: nil, left: [:]) }
        var left: [String: Int] = [:]
        for _ in 0..<Self.mostRounds {
            let findings = try findings(document, text)
            left = findings.filter(\.edits.isEmpty)
                .reduce(into: [:]) { $0[$1.rule, default: 0] += 1 }
            let next = text.applying(findings.flatMap(\.edits))
            if next.utf8.elementsEqual(text.utf8) { break }
            text = next
        }
        let isChanged = !text.utf8.elementsEqual(document.text.utf8)
        return Outcome(text: isChanged ? text : nil, left: left)
    }

    private func findings(
        _ document: any Document, _ text: String
    ) throws(DocumentFailure) -> [Finding] {
        let current = TextDocument(
            id: document.id, text: text, date: document.date, metadata: document.metadata,
            origin: document.origin)
        var findings: [Finding] = []
        for (planned, result) in zip(plan.analyzers, worker.explain(current)) {
            findings += try result.get().findings.filter {
                planned.severity(of: $0.rule) != nil && !leftOut.contains($0.rule)
            }
        }
        return findings
    }
}
