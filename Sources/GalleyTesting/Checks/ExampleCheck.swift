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
            faults.append("every example has a finding of '\(rule.id)', expected one without")
        }
        return faults.map { ConformanceFailure(.examples, $0) }
    }
}

/// One example with the result of examining its text.
private struct ExampleRun {
    private let example: Example
    private let result: Result<Observation, ExampleFault>

    /// The evidence of the text and the measures that the analyzer declares.
    private struct Observation {
        let evidence: Evidence
        let measures: [Measure]
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
                ExampleReview(example, observation.measures).faults(in: observation.evidence)
            }
        return faults.map {
            ConformanceFailure(.examples, "'\(example.title)': \($0)", texts: [example.marked])
        }
    }

    private static func run(
        _ example: Example, _ subject: Subject
    ) -> Result<Observation, ExampleFault> {
        switch subject.configure(example.options) {
        case .failure(let list):
            let faults = list.faults.map(\.inWords).joined(separator: "; ")
            return .failure(ExampleFault(message: "the options are refused: \(faults)"))
        case .success(let analyzer):
            guard let evidence = Trial(analyzer).evidence(example.text) else {
                return .failure(ExampleFault(message: "there is no evidence"))
            }
            return evidence.map { Observation(evidence: $0, measures: analyzer.info.measures) }
                .mapError { ExampleFault(message: "the text failed: \($0.message)") }
        }
    }
}
