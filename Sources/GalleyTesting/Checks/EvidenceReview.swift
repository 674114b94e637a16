// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Tells what is wrong with the evidence of one text, beyond what the engine itself refuses.
struct EvidenceReview {
    private let info: AnalyzerInfo
    private let bytes: [UInt8]

    init(_ text: String, _ info: AnalyzerInfo) {
        self.info = info
        bytes = Array(text.utf8)
    }

    /// The first fault; nil if there is none.
    func fault(in evidence: Evidence) -> String? {
        evidence.measures.sorted { $0.key < $1.key }.lazy.compactMap(fault).first
            ?? evidence.findings.lazy.compactMap(fault).first
            ?? faultOfOrder(evidence.findings)
            ?? evidence.marks.lazy.compactMap { fault(of: $0.range, $0.label) }.first
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
        let edits = finding.edits.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
        if zip(edits, edits.dropFirst()).contains(where: { $0.overlaps($1) }) {
            return "edits of '\(finding.rule)' overlap"
        }
        return (finding.spans + edits).lazy.compactMap { fault(of: $0, finding.rule) }.first
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
        return explanation.span.flatMap { fault(of: $0, explanation.label) }
    }

    private func fault(of range: ByteRange, _ name: String) -> String? {
        let cuts = [range.lowerBound, range.upperBound].contains { offset in
            offset < bytes.count && bytes[offset] & 0xC0 == 0x80
        }
        return cuts ? "'\(name)' spans \(range), which cuts a character in two" : nil
    }
}
