// SPDX-License-Identifier: Apache-2.0

/// Checks evidence against the declaration of its analyzer.
///
/// Invalid evidence, such as an undeclared measure, a span outside of the text or a span that cuts
/// a character, must not reach a report, so the document fails for that analyzer.
struct EvidenceCheck: Sendable {
    private let names: NameTable
    private let measures: [Measure]
    private let rules: Set<String>
    private let marks: Set<String>

    init(_ info: AnalyzerInfo) {
        names = NameTable(names: info.measures.map(\.name))
        measures = info.measures
        rules = Set(info.rules.map(\.id))
        marks = Set(info.leavesMarks)
    }

    /// Returns a description of the first fault in evidence; nil if the evidence is valid.
    ///
    /// - Parameter text: the text of the document.
    func fault(in evidence: Evidence, of text: String) -> String? {
        if let fault = fault(in: evidence.measures) { return fault }
        if evidence.findings.isEmpty, evidence.marks.isEmpty, evidence.explanations.isEmpty {
            return nil
        }
        let bytes = text.utf8Span.span
        for finding in evidence.findings {
            if let fault = fault(in: finding, bytes) { return fault }
        }
        for mark in evidence.marks {
            if let fault = fault(in: mark, bytes) { return fault }
        }
        for explanation in evidence.explanations {
            guard let span = explanation.span else { continue }
            if let fault = fault(in: span, of: explanation.label, bytes) { return fault }
        }
        return nil
    }

    private func fault(in values: MeasureValues) -> String? {
        for (place, entry) in values.enumerated() {
            guard let index = names.index(of: entry.key, near: place),
                isValid(entry.value, measures[index])
            else { return firstFault(in: values) }
        }
        return nil
    }

    private func isValid(_ value: MeasureValue, _ measure: Measure) -> Bool {
        switch (measure.kind, value) {
        case (.count, .count(let count)): count >= 0 && count <= Int(FixedPoint.limit)
        case (.share, .share(let part, of: let whole)): part >= 0 && part <= whole
        case (.number, .number(let number)): number.magnitude <= FixedPoint.limit
        default: fault(in: value, of: measure) == nil
        }
    }

    /// Returns the fault of the invalid measure whose name sorts first, so that the result does not
    /// depend on the order of the measures.
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
            return "measure '\(name)' is \(count), which is not a count"
        }
        if case .share(let part, of: let whole) = value, part < 0 || part > whole {
            return "measure '\(name)' is \(part) of \(whole), which is not a share"
        }
        return nil
    }

    private func fault(in finding: Finding, _ text: Span<UInt8>) -> String? {
        let rule = finding.rule
        if !rules.contains(rule) { return "rule '\(rule)' is not declared" }
        if finding.spans.isEmpty { return "a finding of '\(rule)' has no span" }
        for span in finding.spans {
            if let fault = fault(in: span, of: rule, text) { return fault }
        }
        for edit in finding.edits {
            if let fault = fault(in: edit.range, of: rule, text) { return fault }
        }
        return finding.edits.haveOverlap ? "edits of '\(rule)' overlap" : nil
    }

    private func fault(in mark: Mark, _ text: Span<UInt8>) -> String? {
        if !marks.contains(mark.label) { return "mark '\(mark.label)' is not declared" }
        return fault(in: mark.range, of: mark.label, text)
    }

    private func fault(in range: ByteRange, of name: String, _ text: Span<UInt8>) -> String? {
        if range.lowerBound < 0 || range.upperBound > text.count {
            return "'\(name)' spans \(range) of a text of \(text.count) bytes"
        }
        if text.isWithinScalar(range.lowerBound) || text.isWithinScalar(range.upperBound) {
            return "'\(name)' spans \(range), which cuts a character in two"
        }
        return nil
    }
}

extension Measure.Kind {
    /// Whether a measure of this kind accepts a value; the kind `number` accepts all kinds of
    /// values.
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
