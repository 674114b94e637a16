// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The outcomes of the gates, in words.
struct GatesText {
    /// The gates that tripped, which make the run fail.
    let tripped: [GateOutcome]
    /// The gates that did not trip.
    let passed: [GateOutcome]
    /// Whether nothing was analyzed, so that the gates could not be checked.
    private let isEmpty: Bool

    init(_ report: Report) {
        tripped = report.gates.filter(\.tripped)
        passed = report.gates.filter { !$0.tripped }
        isEmpty = report.accounts.analyzed == 0
    }

    /// The outcome of a gate: "tripped", "passed" or "not checked".
    func outcome(of gate: GateOutcome) -> String {
        gate.tripped ? "tripped" : isEmpty ? "not checked" : "passed"
    }

    /// A summary such as "1 of 3 gates tripped"; nil if there are no gates.
    var summary: String? {
        let total = tripped.count + passed.count
        guard total > 0 else { return nil }
        return tripped.isEmpty
            ? passedSummary : "\(tripped.count) of \(Self.gates(total)) tripped"
    }

    /// A summary of the gates that did not trip, such as "2 gates passed"; nil if all tripped.
    var passedSummary: String? {
        if passed.isEmpty { return nil }
        let gates = Self.gates(passed.count)
        return isEmpty ? "\(gates) not checked: nothing was analyzed" : "\(gates) passed"
    }

    /// Whether any gate was checked and passed.
    var hasPassed: Bool { !passed.isEmpty && !isEmpty }

    private static func gates(_ count: Int) -> String {
        "\(count) \(count == 1 ? "gate" : "gates")"
    }
}
