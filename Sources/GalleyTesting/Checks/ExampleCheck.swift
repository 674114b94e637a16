// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Checks that every rule has examples with and without a finding, and that all examples are
/// correct.
struct ExampleCheck {
    private let subject: Subject

    init(_ subject: Subject) {
        self.subject = subject
    }

    func failures() -> [ConformanceFailure] {
        let info = subject.entry.info
        guard !info.examples.isEmpty else {
            return [ConformanceFailure(.examples, "there is no example")]
        }
        let runs = info.examples.map { ExampleRun($0, subject) }
        return runs.flatMap(\.failures) + info.rules.flatMap { uncovered($0, runs) }
    }

    private func uncovered(_ rule: Rule, _ runs: [ExampleRun]) -> [ConformanceFailure] {
        let tripped = runs.map { $0.rules.contains(rule.id) }
        var faults: [String] = []
        if !tripped.contains(true) { faults.append("no example has a finding of '\(rule.id)'") }
        if !tripped.contains(false) {
            faults.append(
                "every example has a finding of '\(rule.id)', expected an example without one")
        }
        return faults.map { ConformanceFailure(.examples, $0) }
    }
}

/// One example with the result of examining its text.
private struct ExampleRun {
    private let example: Example
    private let result: Result<Observation, ExampleFault>

    /// The evidence of the text and the description of the analyzer.
    private struct Observation {
        let evidence: Evidence
        let info: AnalyzerInfo
    }

    private struct ExampleFault: Error {
        let message: String
    }

    init(_ example: Example, _ subject: Subject) {
        self.example = example
        result = Self.run(example, subject)
    }

    /// The ids of the rules of all findings.
    var rules: Set<String> {
        guard case .success(let observation) = result else { return [] }
        return Set(observation.evidence.findings.map(\.rule))
    }

    /// The differences between the example and the result.
    var failures: [ConformanceFailure] {
        let faults =
            switch result {
            case .failure(let fault): [fault.message]
            case .success(let observation):
                faults(against: observation.info)
                    + ExampleReview(example, observation.info.measures)
                    .faults(in: observation.evidence)
            }
        return faults.map {
            ConformanceFailure(.examples, "'\(example.title)': \($0)", texts: [example.marked])
        }
    }

    /// Checks that the example contains only marks that the analyzer leaves and only measures that
    /// the analyzer needs.
    private func faults(against info: AnalyzerInfo) -> [String] {
        let needed = info.needsMeasures.map(\.name)
        let marks = example.marks.keys.filter { !info.leavesMarks.contains($0) }.sorted()
        let measures = example.given.keys.filter { !needed.contains($0) }.sorted()
        return marks.map { "the analyzer does not declare that it leaves the mark '\($0)'" }
            + measures.map { "the analyzer does not declare that it needs the measure '\($0)'" }
    }

    private static func run(
        _ example: Example, _ subject: Subject
    ) -> Result<Observation, ExampleFault> {
        switch subject.configure(example.options) {
        case .failure(let list):
            let faults = list.faults.map(\.description).joined(separator: "; ")
            return .failure(ExampleFault(message: "the options are refused: \(faults)"))
        case .success(let analyzer):
            guard let evidence = Trial(analyzer, examples: [example]).evidence(example.text) else {
                return .failure(ExampleFault(message: "there is no evidence"))
            }
            return evidence.map { Observation(evidence: $0, info: analyzer.info) }
                .mapError { ExampleFault(message: "the text failed: \($0.message)") }
        }
    }
}
