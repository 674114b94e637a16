// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Whether a state that is encoded and decoded is the same state.
struct CodingLaw {
    private let trial: Trial

    init(_ trial: Trial) {
        self.trial = trial
    }

    func fault(of documents: [TextDocument]) throws -> String? {
        let state = trial.state(documents)
        let decoded = try read(state)
        if let found = try difference(decoded, state) {
            return "a state that is encoded and decoded differs: \(found)"
        }
        return try faultOfMerging(documents)
    }

    private func faultOfMerging(_ documents: [TextDocument]) throws -> String? {
        let half = documents.count / 2
        let first = trial.state(Array(documents[..<half]))
        let second = trial.state(Array(documents[half...]))
        let whole = merged(first, second)
        for (left, right) in [
            (try read(first), second), (first, try read(second)),
            (try read(second), try read(first)),
        ] {
            if let found = try difference(merged(left, right), whole) {
                return "decoded states that are merged differ: \(found)"
            }
        }
        return nil
    }

    /// Encodes a state to bytes and decodes these.
    private func read(_ state: RunState) throws -> RunState {
        let bytes = try state.encoded().canonicalBytes
        return try RunState(plan: trial.plan, encoded: JSONValue(parsing: bytes))
    }

    private func merged(_ first: RunState, _ second: RunState) -> RunState {
        var merged = first
        merged.merge(second)
        return merged
    }

    private func difference(_ state: RunState, _ expected: RunState) throws -> String? {
        try Outcome(state, trial.manifest).difference(from: Outcome(expected, trial.manifest))
    }
}
