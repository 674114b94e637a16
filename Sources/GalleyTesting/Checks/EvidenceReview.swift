// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Tells what is wrong with the evidence of one text, beyond what the engine itself refuses.
struct EvidenceReview {
    private let info: AnalyzerInfo

    init(_ info: AnalyzerInfo) {
        self.info = info
    }

    /// The first fault; nil if there is none.
    func fault(in evidence: Evidence) -> String? {
        evidence.measures.sorted { $0.key < $1.key }.lazy.compactMap(fault).first
            ?? evidence.findings.lazy.compactMap(fault).first
            ?? faultOfOrder(evidence.findings)
            ?? evidence.explanations.lazy.compactMap(fault).first
    }

    private func fault(of name: String, _ value: MeasureValue) -> String? {
        let measure = info.measures.first { $0.name == name }
        if case .count(let count) = value, measure?.kind == .count, count < 0 {
            return "the count '\(name)' is \(count), expected 0 or more"
        }
        guard let range = measure?.range, !range.contains(value.number) else { return nil }
        return "'\(name)' is \(value.number), which is not within \(range)"
    }

    private func fault(in finding: Finding) -> String? {
        let starts = finding.spans.map(\.lowerBound)
        if finding.message.isEmpty { return "a finding of '\(finding.rule)' has no message" }
        if starts != starts.sorted() {
            return "the spans of '\(finding.rule)' are not in the order of the text"
        }
        return nil
    }

    private func faultOfOrder(_ findings: [Finding]) -> String? {
        let starts = findings.compactMap { $0.spans.first?.lowerBound }
        return starts == starts.sorted() ? nil : "the findings are not in the order of the text"
    }

    private func fault(in explanation: Explanation) -> String? {
        let numbers = [explanation.base, explanation.contribution]
        guard numbers.allSatisfy(\.isFinite) else {
            return "the explanation '\(explanation.label)' holds a number that is not finite"
        }
        return nil
    }
}
