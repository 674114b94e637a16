// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Checks that unusual texts can be examined, and that their evidence matches the analyzer's
/// declaration.
///
/// An analyzer may throw for other reasons, but not because of such a text, because the document
/// would be lost.
struct HostileTextCheck {
    private let trial: Trial
    private let samples: SampleTexts

    init(_ trial: Trial, _ samples: SampleTexts) {
        self.trial = trial
        self.samples = samples
    }

    func failures() -> [ConformanceFailure] {
        let search = Search(clause: .evidence) { texts in
            texts.lazy.compactMap(fault).first
        }
        return search.failure(in: samples.singles + samples.longSingles).map { [$0] } ?? []
    }

    private func fault(of text: String) -> String? {
        switch trial.evidence(text) {
        case .failure(let failure): "the document fails: \(failure.message)"
        case .success(let evidence): EvidenceReview(trial.info).fault(in: evidence)
        case nil: "the document has no evidence"
        }
    }
}

/// Finds those faults in the evidence of one text that the engine itself does not reject.
private struct EvidenceReview {
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
            return "the explanation '\(explanation.label)' contains a number that is not finite"
        }
        return nil
    }
}
