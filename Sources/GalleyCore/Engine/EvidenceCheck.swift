// SPDX-License-Identifier: Apache-2.0

/// Tells evidence that contradicts what its analyzer declared.
///
/// Such evidence fails the document for that analyzer: a figure that nobody declared, or a span
/// outside of the text, must not reach a report.
struct EvidenceCheck: Sendable {
    private let measures: [String: Measure]
    private let rules: Set<String>
    private let marks: Set<String>

    init(_ info: AnalyzerInfo) {
        measures = Dictionary(
            info.measures.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        rules = Set(info.rules.map(\.id))
        marks = Set(info.leaves)
    }

    /// What is wrong with the evidence; nil if nothing is.
    func fault(in evidence: Evidence, length: Int) -> String? {
        fault(in: evidence.measures)
            ?? evidence.findings.lazy.compactMap { fault(in: $0, length: length) }.first
            ?? evidence.marks.lazy.compactMap { fault(in: $0, length: length) }.first
            ?? evidence.explanations.lazy.compactMap { fault(in: $0, length: length) }.first
    }

    private func fault(in measures: [String: MeasureValue]) -> String? {
        for (name, value) in measures.sorted(by: { $0.key < $1.key }) {
            guard let measure = self.measures[name] else {
                return "measure '\(name)' is not declared"
            }
            if !measure.kind.takes(value) {
                return "measure '\(name)' is declared as \(measure.kind.inWords), not \(value)"
            }
            if FixedPoint(value.number) == nil {
                return "measure '\(name)' is not a finite number below 1e18"
            }
            if case .count(let count) = value, count < 0 {
                return "measure '\(name)' is \(count), which is no count"
            }
            if case .share(let part, of: let whole) = value, part < 0 || part > whole {
                return "measure '\(name)' is \(part) of \(whole), which is no share"
            }
        }
        return nil
    }

    private func fault(in finding: Finding, length: Int) -> String? {
        if !rules.contains(finding.rule) { return "rule '\(finding.rule)' is not declared" }
        if finding.spans.isEmpty { return "a finding of '\(finding.rule)' has no span" }
        let ranges = finding.spans + finding.edits.map(\.range)
        return ranges.lazy.compactMap { fault(in: $0, of: finding.rule, length: length) }.first
    }

    private func fault(in mark: Mark, length: Int) -> String? {
        if !marks.contains(mark.label) { return "mark '\(mark.label)' is not declared" }
        return fault(in: mark.range, of: mark.label, length: length)
    }

    private func fault(in explanation: Explanation, length: Int) -> String? {
        explanation.span.flatMap { fault(in: $0, of: explanation.label, length: length) }
    }

    private func fault(in range: ByteRange, of name: String, length: Int) -> String? {
        guard range.lowerBound < 0 || range.upperBound > length else { return nil }
        return "'\(name)' spans \(range) of a text of \(length) bytes"
    }
}

extension Measure.Kind {
    /// Whether figures of this kind can be made of a value; a number takes any.
    fileprivate func takes(_ value: MeasureValue) -> Bool {
        switch (self, value) {
        case (.count, .count), (.share, .share), (.number, _): true
        default: false
        }
    }

    fileprivate var inWords: String {
        switch self {
        case .count: "a count"
        case .share: "a share"
        case .number: "a number"
        }
    }
}
