// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// What became of the gates, in words.
struct GatesText {
    /// The gates that tripped, which fail the run.
    let tripped: [GateOutcome]
    /// The gates that did not.
    let passed: [GateOutcome]

    init(_ gates: [GateOutcome]) {
        tripped = gates.filter(\.tripped)
        passed = gates.filter { !$0.tripped }
    }

    /// "1 of 3 gates tripped"; nil without gates.
    var summary: String? {
        let total = tripped.count + passed.count
        guard total > 0 else { return nil }
        return tripped.isEmpty
            ? passedSummary : "\(tripped.count) of \(Self.gates(total)) tripped"
    }

    /// "2 gates passed"; nil if none did.
    var passedSummary: String? {
        passed.isEmpty ? nil : "\(Self.gates(passed.count)) passed"
    }

    private static func gates(_ count: Int) -> String {
        "\(count) \(count == 1 ? "gate" : "gates")"
    }
}
