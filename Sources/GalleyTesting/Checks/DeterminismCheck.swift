// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Whether the same document always gives the same evidence, and the same run the same report.
struct DeterminismCheck {
    /// Enough that even three words in hash order hardly ever keep one order throughout.
    private static let attempts = 12
    private static let runs = 6

    private let trial: Trial
    private let samples: SampleTexts
    /// A worker that has met all sample texts.
    private let experienced: Worker

    init(_ trial: Trial, _ samples: SampleTexts) {
        self.trial = trial
        self.samples = samples
        experienced = trial.worker(samples.lists.map { trial.documents($0.texts) })
    }

    func failures() -> [ConformanceFailure] {
        let ofTexts = Search(promise: .determinism) { texts in
            texts.lazy.compactMap(faultOfEvidence).first
        }
        let ofRuns = Search(promise: .determinism, fault: faultOfRun)
        return [
            ofTexts.failure(in: samples.singles),
            ofRuns.failure(in: samples.lists),
        ].compactMap(\.self)
    }

    private func faultOfEvidence(_ text: String) -> String? {
        let first = Outcome(lines: EvidenceLines(of: trial.evidence(text)).lines)
        var ballast = Ballast()
        for _ in 1..<Self.attempts {
            ballast.add()
            let again = Outcome(lines: EvidenceLines(of: trial.evidence(text)).lines)
            if let difference = again.difference(from: first) {
                return "another worker gives other evidence: \(difference)"
            }
        }
        let document = TextDocument(id: "document-0", text: text)
        let later = Outcome(lines: EvidenceLines(of: experienced.explain(document).first).lines)
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
