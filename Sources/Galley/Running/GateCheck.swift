// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyPipelines
import GalleyReports

/// Holds a run's figures against the gates of its pipeline.
enum GateCheck {
    /// The outcome of every gate, in the order of the pipeline.
    static func outcomes(_ gates: [Gate], _ report: Report, _ state: RunState) -> [GateOutcome] {
        var breaches = state.gateBreaches[...]
        return gates.map { gate in
            switch gate.subject {
            case .figure(let name): outcome(gate, figure: report.figures.first { $0.name == name })
            case .any: outcome(gate, breaches.popFirst() ?? GateBreaches())
            }
        }
    }

    private static func outcome(_ gate: Gate, figure: Figure?) -> GateOutcome {
        guard let value = figure?.value, let number = value.number else {
            return GateOutcome(gate: gate.text, tripped: false, actual: "not stated")
        }
        return GateOutcome(
            gate: gate.text, tripped: gate.trips(at: number), actual: value.text)
    }

    private static func outcome(_ gate: Gate, _ breaches: GateBreaches) -> GateOutcome {
        guard breaches.count > 0 else {
            return GateOutcome(gate: gate.text, tripped: false, actual: "no document")
        }
        let names = breaches.examples.prefix(3).map(\.text).joined(separator: ", ")
        let more = breaches.count > 3 ? " and \(breaches.count - 3) more" : ""
        return GateOutcome(
            gate: gate.text, tripped: true, actual: "\(breaches.count) documents: \(names)\(more)")
    }
}
