// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Applies the edits that a plan's analyzers propose for a document: all at once, each once.
struct TextFixer {
    private let plan: EnginePlan
    private let leftOut: Set<String>
    private let limit: Int
    private let worker: Worker

    /// Prepares the plan.
    ///
    /// - Parameters:
    ///   - leftOut: rules whose edits are not applied.
    ///   - limit: the bytes that a mended text may have, unless it had more before.
    init(_ plan: EnginePlan, leftOut: Set<String>, limit: Int) {
        self.plan = plan
        self.leftOut = leftOut
        self.limit = limit
        worker = Worker(plan: plan, records: false, exhibits: false)
    }

    /// What came of a document.
    struct Outcome {
        /// The new text; nil if nothing is to be changed.
        var text: String?
        /// How many findings of each rule are left that propose no edit.
        var left: [String: Int] = [:]
        /// How many findings of each rule are left as their edits overlap those of others.
        var overlapping: [String: Int] = [:]
    }

    /// A document's new text, and what is left.
    ///
    /// - Throws: the failure of an analyzer, or why the edits cannot be applied; then nothing of
    ///   the document may be changed.
    func fixed(_ document: any Document) throws(DocumentFailure) -> Outcome {
        guard worker.reasonToSkip(document) == nil else { return Outcome() }
        let findings = try findings(document)
        let mended = try mended(document, findings)
        let isChanged = !mended.text.utf8.elementsEqual(document.text.utf8)
        let left = isChanged ? leftFindings(document, mended.text) ?? findings : findings
        return Outcome(
            text: isChanged ? mended.text : nil, left: Self.counts(left.filter(\.edits.isEmpty)),
            overlapping: Self.counts(mended.overlapping))
    }

    /// What is found in a mended text, of which nothing is applied.
    ///
    /// Of a line that stood three times one copy may be left that somebody must look at.
    private func leftFindings(_ document: any Document, _ text: String) -> [Finding]? {
        try? findings(
            TextDocument(
                id: document.id, text: text, date: document.date, metadata: document.metadata,
                origin: document.origin))
    }

    private func findings(_ document: any Document) throws(DocumentFailure) -> [Finding] {
        var findings: [Finding] = []
        for (planned, result) in zip(plan.analyzers, worker.evidence(of: document)) {
            findings += try result.get().findings.filter {
                planned.severity(of: $0.rule) != nil && !leftOut.contains($0.rule)
            }
        }
        return findings
    }

    private func mended(
        _ document: any Document, _ findings: [Finding]
    ) throws(DocumentFailure) -> MendedText {
        let limit = max(limit, document.text.utf8.count)
        do throws(MendedText.Fault) {
            return try MendedText(document.text, findings, limit: limit)
        } catch {
            throw failure(document, error)
        }
    }

    private func failure(
        _ document: any Document, _ fault: MendedText.Fault
    ) -> DocumentFailure {
        switch fault {
        case .border(let rule):
            DocumentFailure(
                id: document.id, origin: document.origin, reason: .analyzer,
                message: "an edit of '\(rule)' does not stand on the borders of characters")
        case .size(let limit):
            DocumentFailure(
                id: document.id, origin: document.origin, reason: .tooLarge,
                message: "the mended text would be larger than \(limit) bytes")
        }
    }

    private static func counts(_ findings: [Finding]) -> [String: Int] {
        findings.reduce(into: [:]) { $0[$1.rule, default: 0] += 1 }
    }
}
