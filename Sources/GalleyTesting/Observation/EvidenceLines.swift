// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// What an analyzer says of a document as lines.
struct EvidenceLines {
    private(set) var lines: [String] = []

    init(of result: Result<Evidence, DocumentFailure>?) {
        switch result {
        case .success(let evidence): add(evidence)
        case .failure(let failure): lines = ["failure: \(failure.message)"]
        case nil: lines = ["nothing"]
        }
    }

    private mutating func add(_ evidence: Evidence) {
        for (name, value) in evidence.measures.sorted(by: { $0.key < $1.key }) {
            lines.append("measure \(name) \(value)")
        }
        for finding in evidence.findings {
            lines.append("finding \(finding.rule) '\(finding.message)' at \(finding.spans)")
            lines += ValueLines(of: .object(finding.properties)).lines
            lines += finding.edits.map { "edit \($0.range) '\($0.replacement)'" }
        }
        lines += evidence.marks.map { "mark \($0.label) \($0.range)" }
        for step in evidence.explanations {
            let place = step.span.map { "\($0)" } ?? "the text"
            lines.append("explanation \(step.label) at \(place): \(step.base)")
            lines += step.steps.map { "step \($0.rule) \($0.operation)" }
            lines.append("contribution \(step.contribution)")
        }
    }
}
