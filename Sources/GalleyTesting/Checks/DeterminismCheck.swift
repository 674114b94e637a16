// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Checks that the same document always results in the same evidence, and the same run in the same
/// report.
struct DeterminismCheck {
    /// The number of attempts with each text.
    ///
    /// Five attempts are enough, because the hash order of three words is the same in all of them
    /// with a probability of only 1 in 1,296, and there are dozens of texts.
    private static let attempts = 5
    private static let runs = 4

    private let trial: Trial
    private let samples: SampleTexts
    /// A worker that has examined all sample texts.
    private let experienced: Worker

    init(_ trial: Trial, _ samples: SampleTexts) {
        self.trial = trial
        self.samples = samples
        experienced = trial.worker(samples.lists.map { trial.documents($0.texts) })
    }

    func failures() -> [ConformanceFailure] {
        let ofTexts = Search(clause: .determinism) { texts in
            texts.lazy.compactMap(faultOfEvidence).first
        }
        let ofRuns = Search(clause: .determinism, fault: faultOfRun)
        return [
            ofTexts.failure(in: samples.singles),
            ofRuns.failure(in: samples.lists),
        ].compactMap(\.self)
    }

    private func faultOfEvidence(_ text: String) -> String? {
        let first = Outcome(of: trial.evidence(text))
        var ballast = Ballast()
        for _ in 1..<Self.attempts {
            ballast.add()
            let again = Outcome(of: trial.evidence(text))
            if let difference = again.difference(from: first) {
                return "another worker gives other evidence: \(difference)"
            }
        }
        let document = TextDocument(id: "document-0", text: text)
        let later = Outcome(of: experienced.explain(document).first)
        return later.difference(from: first).map {
            "a worker that has seen other documents gives other evidence: \($0)"
        }
    }

    private func faultOfRun(_ texts: [String]) -> String? {
        var ballast = Ballast()
        let states = (0..<Self.runs).map { _ in
            ballast.add()
            return trial.state(trial.documents(texts))
        }
        do {
            let outcomes = try states.map { try Outcome($0, trial.manifest) }
            return outcomes.dropFirst().lazy.compactMap { $0.difference(from: outcomes[0]) }.first
                .map { "a second run over the same documents differs: \($0)" }
        } catch {
            return "the state cannot be encoded: \(error)"
        }
    }
}

/// Memory that stays allocated so that later allocations have other addresses.
///
/// Swift seeds every hash table with the table's address. Without this memory, the tables of a
/// second attempt often have the same addresses as those of the first and therefore the same order,
/// so that a result that depends on the order would go unnoticed.
private struct Ballast {
    private var held: [[UInt8]] = []

    mutating func add() {
        for size in stride(from: 16, through: 2048, by: 16) {
            held.append([UInt8](repeating: 0, count: size))
        }
    }
}
