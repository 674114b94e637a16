// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyPipelines
import GalleyReports

/// Checks the gates of a pipeline against the figures of a run.
enum GateCheck {
    /// Returns the outcome of every gate, in the order of the pipeline.
    static func outcomes(
        _ gates: [Gate], _ figures: [Figure], _ baseline: BaselineOutcome?,
        _ breaches: [GateBreaches]
    ) -> [GateOutcome] {
        var breaches = breaches[...]
        return gates.map { gate in
            switch gate.subject {
            case .figure(let name):
                baseline.flatMap { outcome(gate, name, $0) }
                    ?? outcome(gate, figure: figures.first { $0.name == name })
            case .any: outcome(gate, breaches.popFirst() ?? GateBreaches())
            }
        }
    }

    /// Returns the outcome of a gate on a rule's findings, or on the documents with such findings;
    /// nil for a gate on another figure.
    ///
    /// Only findings that are not in the baseline are counted.
    private static func outcome(
        _ gate: Gate, _ name: String, _ baseline: BaselineOutcome
    ) -> GateOutcome? {
        for rule in baseline.rules {
            let known = "\(NumberText.count(rule.known)) known"
            if name == rule.name {
                let actual = "\(NumberText.count(rule.new)) new, \(known)"
                return GateOutcome(
                    gate: gate.text, tripped: gate.trips(at: Double(rule.new)), actual: actual)
            }
            if name == rule.name + ".documents" {
                let actual = "\(AccountsText.documents(rule.newDocuments)) with new findings"
                return GateOutcome(
                    gate: gate.text, tripped: gate.trips(at: Double(rule.newDocuments)),
                    actual: actual)
            }
        }
        return nil
    }

    private static func outcome(_ gate: Gate, figure: Figure?) -> GateOutcome {
        guard let value = figure?.value, let number = value.number else {
            return GateOutcome(gate: gate.text, tripped: false, actual: "not stated")
        }
        let tripped = gate.trips(at: number)
        return GateOutcome(
            gate: gate.text, tripped: tripped, actual: actual(value, number, gate, tripped))
    }

    /// Returns a value as text: rounded, or exactly if the rounded value would be on the other side
    /// of the threshold.
    private static func actual(
        _ value: ReportValue, _ number: Double, _ gate: Gate, _ tripped: Bool
    ) -> String {
        guard let rounded = value.rounded, gate.trips(at: rounded) != tripped else {
            return value.textWithCounts
        }
        return value.textInFull
    }

    private static func outcome(_ gate: Gate, _ breaches: GateBreaches) -> GateOutcome {
        guard breaches.count > 0 else {
            return GateOutcome(gate: gate.text, tripped: false, actual: "no document")
        }
        let names = breaches.examples.prefix(3).map(\.text).joined(separator: ", ")
        let others = breaches.count - 3
        let more = others > 0 ? " and \(others) more" : ""
        return GateOutcome(
            gate: gate.text, tripped: true,
            actual: "\(AccountsText.documents(breaches.count)): \(names)\(more)")
    }
}
