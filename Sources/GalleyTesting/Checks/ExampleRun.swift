// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// One example with what the analyzer said of it.
struct ExampleRun {
    private let example: Example
    private let result: Result<Said, ExampleFault>

    /// What was said, and the measures that may be said.
    private struct Said {
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

    /// The rules of which findings were made.
    var rules: Set<String> {
        guard case .success(let said) = result else { return [] }
        return Set(said.evidence.findings.map(\.rule))
    }

    /// In what the example does not come true.
    var failures: [ConformanceFailure] {
        let faults =
            switch result {
            case .failure(let fault): [fault.message]
            case .success(let said): ExampleReview(example, said.measures).faults(in: said.evidence)
            }
        return faults.map {
            ConformanceFailure(.examples, "'\(example.title)': \($0)", texts: [example.marked])
        }
    }

    private static func run(
        _ example: Example, _ subject: Subject
    ) -> Result<Said, ExampleFault> {
        switch subject.configure(example.options) {
        case .failure(let list):
            let faults = list.faults.map(\.inWords).joined(separator: "; ")
            return .failure(ExampleFault(message: "the options are refused: \(faults)"))
        case .success(let analyzer):
            guard let said = Trial(analyzer).evidence(example.text) else {
                return .failure(ExampleFault(message: "nothing was said"))
            }
            return said.map { Said(evidence: $0, measures: analyzer.info.measures) }
                .mapError { ExampleFault(message: "the text failed: \($0.message)") }
        }
    }
}
