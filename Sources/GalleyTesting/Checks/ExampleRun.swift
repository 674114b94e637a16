// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// One example with what the analyzer said of it.
struct ExampleRun {
    private let example: Example
    private let info: AnalyzerInfo
    private let result: Result<Evidence, ExampleFault>

    private struct ExampleFault: Error {
        let message: String
    }

    init(_ example: Example, _ subject: Subject) {
        self.example = example
        info = subject.entry.info
        result = Self.run(example, subject)
    }

    /// The rules of which findings were made.
    var rules: Set<String> {
        guard case .success(let evidence) = result else { return [] }
        return Set(evidence.findings.map(\.rule))
    }

    /// In what the example does not come true.
    var failures: [ConformanceFailure] {
        let faults =
            switch result {
            case .failure(let fault): [fault.message]
            case .success(let evidence): faultsOfSpans(evidence) + faultsOfMeasures(evidence)
            }
        return (faultOfMarkers + faults).map {
            ConformanceFailure(.examples, "'\(example.title)': \($0)", texts: [example.marked])
        }
    }

    private static func run(
        _ example: Example, _ subject: Subject
    ) -> Result<Evidence, ExampleFault> {
        switch subject.configure(example.options) {
        case .failure(let list):
            let faults = list.faults.map(\.inWords).joined(separator: "; ")
            return .failure(ExampleFault(message: "the options are refused: \(faults)"))
        case .success(let analyzer):
            guard let said = Trial(analyzer).evidence(example.text) else {
                return .failure(ExampleFault(message: "nothing was said"))
            }
            return said.mapError { ExampleFault(message: "the text failed: \($0.message)") }
        }
    }

    private var faultOfMarkers: [String] {
        let markers = example.marked.unicodeScalars.filter { $0 == "⟦" || $0 == "⟧" }
        let pairs = markers.enumerated().allSatisfy { ($0 % 2 == 0) == ($1 == "⟦") }
        return pairs && markers.count.isMultiple(of: 2) ? [] : ["⟦ and ⟧ do not come in pairs"]
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
            guard let measure = info.measures.first(where: { $0.name == name }) else {
                return "there is no measure '\(name)'"
            }
            guard let value = evidence.measures[name]?.number else {
                return "'\(name)' is not stated, expected \(expected)"
            }
            let half = (0..<measure.decimals).reduce(0.5) { half, _ in half / 10 }
            return abs(value - expected) <= half * 1.000_001
                ? nil : "'\(name)' is \(value), expected \(expected)"
        }
    }
}
