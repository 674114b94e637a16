// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Whether there are examples for and against every rule, and all come true.
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
        if !tripped.contains(true) { faults.append("no example makes a finding of '\(rule.id)'") }
        if !tripped.contains(false) {
            faults.append("every example makes a finding of '\(rule.id)', none shows what is fine")
        }
        return faults.map { ConformanceFailure(.examples, $0) }
    }
}
