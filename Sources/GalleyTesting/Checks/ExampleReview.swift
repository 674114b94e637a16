// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
import GalleyJSON

/// Compares an example with the evidence of its text.
package struct ExampleReview {
    private let example: Example
    private let measures: [Measure]

    /// Makes a review of an example, with the measures that its analyzer declares.
    package init(_ example: Example, _ measures: [Measure]) {
        self.example = example
        self.measures = measures
    }

    /// The differences between the example and the evidence, each described by one text.
    package func faults(in evidence: Evidence) -> [String] {
        faultOfMarkers + faultsOfSpans(evidence) + faultsOfMeasures(evidence)
            + faultsOfMarks(evidence) + faultOfEdits(evidence)
    }

    private var faultOfMarkers: [String] {
        let markers = example.marked.unicodeScalars.filter { $0 == "⟦" || $0 == "⟧" }
        let pairs = markers.enumerated().allSatisfy { ($0 % 2 == 0) == ($1 == "⟦") }
        return pairs && markers.count.isMultiple(of: 2) ? [] : ["⟦ and ⟧ are not in pairs"]
    }

    private func faultsOfSpans(_ evidence: Evidence) -> [String] {
        let found = Set(evidence.findings.flatMap(\.spans))
        let marked = Set(example.spans)
        func shown(_ spans: Set<ByteRange>) -> [String] {
            spans.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
                .map { "\($0) \(AnnotatedDocument(text: example.text)[$0].debugDescription)" }
        }
        return shown(marked.subtracting(found)).map { "no finding covers \($0)" }
            + shown(found.subtracting(marked)).map { "a finding covers \($0), which is not marked" }
    }

    private func faultsOfMeasures(_ evidence: Evidence) -> [String] {
        example.measures.sorted { $0.key < $1.key }.compactMap { name, expected in
            guard let measure = measures.first(where: { $0.name == name }) else {
                return "there is no measure '\(name)'"
            }
            guard let value = evidence.measures[name]?.number else {
                return "'\(name)' has no value, expected \(expected)"
            }
            let half = (0..<measure.decimals).reduce(0.5) { half, _ in half / 10 }
            return abs(value - expected) <= half * 1.000_001
                ? nil : "'\(name)' is \(value), expected \(expected)"
        }
    }

    private func faultsOfMarks(_ evidence: Evidence) -> [String] {
        let document = AnnotatedDocument(text: example.text)
        return example.marks.sorted { ExactText($0.key) < ExactText($1.key) }.compactMap {
            label, expected in
            let found = evidence.marks.filter { ExactText($0.label) == ExactText(label) }
                .map(\.range).sorted {
                    ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
                }
                .map { document[$0] }
            guard found.map(ExactText.init) != expected.map(ExactText.init) else { return nil }
            return "the marks '\(label)' cover \(Self.listed(found)), "
                + "expected \(Self.listed(expected))"
        }
    }

    private static func listed(_ texts: [String]) -> String {
        texts.isEmpty ? "nothing" : texts.map(\.debugDescription).joined(separator: ", ")
    }

    private func faultOfEdits(_ evidence: Evidence) -> [String] {
        guard let expected = example.fixed else { return [] }
        guard let fixed = try? FixedText(example.text, evidence.findings).text else {
            return ["an edit does not begin or end at the border of a character"]
        }
        guard ExactText(fixed) != ExactText(expected) else { return [] }
        return [
            "the fixed text is \(fixed.debugDescription), expected \(expected.debugDescription)"
        ]
    }
}
