// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Checks that results do not depend on the order of documents, on their division into batches or
/// among workers, or on encoding and decoding.
struct StateCheck {
    private let trial: Trial
    private let samples: SampleTexts

    init(_ trial: Trial, _ samples: SampleTexts) {
        self.trial = trial
        self.samples = samples
    }

    func failures() -> [ConformanceFailure] {
        let laws: [Search] = [
            search(.order, order), search(.batching, batching),
            search(.commutativity, commutativity), search(.associativity, associativity),
            search(.identity, identity), search(.division, division), search(.coding, coding),
        ]
        return laws.compactMap { $0.failure(in: samples.lists) }
    }

    private func search(
        _ clause: ContractClause, _ law: @escaping ([TextDocument]) throws -> String?
    ) -> Search {
        Search(clause: clause) { texts in
            do {
                return try law(trial.documents(texts))
            } catch {
                return "the state cannot be encoded and decoded: \(error)"
            }
        }
    }

    private func order(_ documents: [TextDocument]) throws -> String? {
        try difference(trial.state(documents.reversed()), trial.state(documents)).map {
            "documents collected in reverse order give another result: \($0)"
        }
    }

    private func batching(_ documents: [TextDocument]) throws -> String? {
        let whole = trial.state(documents)
        for size in [1, 3] {
            let batches = stride(from: 0, to: documents.count, by: size).map {
                Array(documents[$0..<min($0 + size, documents.count)])
            }
            if let found = try difference(trial.worker(batches).state, whole) {
                return "batches of \(size) give another result than one batch: \(found)"
            }
        }
        return nil
    }

    private func commutativity(_ documents: [TextDocument]) throws -> String? {
        let parts = dealt(documents, to: 2)
        return try difference(merged([parts[1], parts[0]]), merged(parts)).map {
            "merging in reverse order gives another result: \($0)"
        }
    }

    private func associativity(_ documents: [TextDocument]) throws -> String? {
        let parts = dealt(documents, to: 3)
        let late = merged([parts[0], merged([parts[1], parts[2]])])
        return try difference(late, merged(parts)).map {
            "merging the last two of three workers first gives another result: \($0)"
        }
    }

    private func identity(_ documents: [TextDocument]) throws -> String? {
        let state = trial.state(documents)
        // The idle worker's state is encoded and decoded, because a decoded state contains
        // summaries that can be merged, but a new state does not.
        let new = RunState(plan: trial.plan)
        let idle = (try? RunState(plan: trial.plan, encoded: new.encoded())) ?? new
        if let found = try difference(merged([state, idle]), state) {
            return "merging an idle worker into another changes it: \(found)"
        }
        return try difference(merged([idle, state]), state).map {
            "merging into an idle worker gives another result: \($0)"
        }
    }

    private func division(_ documents: [TextDocument]) throws -> String? {
        let whole = trial.state(documents)
        for workers in [2, 5] {
            let parts = dealt(documents, to: workers)
            for (way, ordered) in [("in order", parts), ("in reverse", parts.reversed())] {
                if let found = try difference(merged(ordered), whole) {
                    return "\(workers) workers merged \(way) give another result than one: \(found)"
                }
            }
        }
        return nil
    }

    private func coding(_ documents: [TextDocument]) throws -> String? {
        try CodingLaw(trial).fault(of: documents)
    }

    /// Divides documents among workers, and returns the workers' states.
    ///
    /// With n workers, each worker examines every n-th document.
    private func dealt(_ documents: [TextDocument], to workers: Int) -> [RunState] {
        (0..<workers).map { worker in
            trial.state(
                stride(from: worker, to: documents.count, by: workers).map { documents[$0] })
        }
    }

    private func merged(_ states: [RunState]) -> RunState {
        states.dropFirst().reduce(into: states[0]) { $0.merge($1) }
    }

    private func difference(_ state: RunState, _ expected: RunState) throws -> String? {
        try Outcome(state, trial.manifest).difference(from: Outcome(expected, trial.manifest))
    }
}

/// The law that a state is the same after encoding and decoding.
private struct CodingLaw {
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
                return "merging decoded states gives another result: \(found)"
            }
        }
        return nil
    }

    /// Encodes a state to bytes and decodes them.
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
