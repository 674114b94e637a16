// SPDX-License-Identifier: Apache-2.0

/// Tells evidence that contradicts what its analyzer declared.
///
/// Such evidence fails the document for that analyzer: a figure that nobody declared, or a span
/// outside of the text, must not reach a report.
struct EvidenceCheck: Sendable {
    private let names: NameTable
    private let measures: [Measure]
    private let rules: Set<String>
    private let marks: Set<String>

    init(_ info: AnalyzerInfo) {
        names = NameTable(names: info.measures.map(\.name))
        measures = info.measures
        rules = Set(info.rules.map(\.id))
        marks = Set(info.leaves)
    }

    /// What is wrong with the evidence; nil if nothing is.
    func fault(in evidence: Evidence, length: Int) -> String? {
        if let fault = fault(in: evidence.measures) { return fault }
        if evidence.findings.isEmpty, evidence.marks.isEmpty, evidence.explanations.isEmpty {
            return nil
        }
        return evidence.findings.lazy.compactMap { fault(in: $0, length: length) }.first
            ?? evidence.marks.lazy.compactMap { fault(in: $0, length: length) }.first
            ?? evidence.explanations.lazy.compactMap { fault(in: $0, length: length) }.first
    }

    private func fault(in values: MeasureValues) -> String? {
        for (place, entry) in values.enumerated() {
            guard let index = names.index(of: entry.key, near: place),
                isRight(entry.value, measures[index])
            else { return firstFault(in: values) }
        }
        return nil
    }

    private func isRight(_ value: MeasureValue, _ measure: Measure) -> Bool {
        switch (measure.kind, value) {
        case (.count, .count(let count)): count >= 0 && count <= Int(FixedPoint.limit)
        case (.share, .share(let part, of: let whole)): part >= 0 && part <= whole
        case (.number, .number(let number)): number.magnitude <= FixedPoint.limit
        default: fault(in: value, of: measure) == nil
        }
    }

    /// The fault that is named: of several that of the first name, whatever their order.
    private func firstFault(in values: MeasureValues) -> String? {
        for (name, value) in values.sorted(by: { $0.key < $1.key }) {
            guard let index = names.index(of: name, near: 0) else {
                return "measure '\(name)' is not declared"
            }
            if let fault = fault(in: value, of: measures[index]) { return fault }
        }
        return nil
    }

    private func fault(in value: MeasureValue, of measure: Measure) -> String? {
        let name = measure.name
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
