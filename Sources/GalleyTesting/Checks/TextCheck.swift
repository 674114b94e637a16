// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Whether every text is examined, and what is said of it keeps to it and to what was declared.
///
/// An analyzer may throw, but none of these texts is a reason to: it would lose documents.
struct TextCheck {
    private let trial: Trial
    private let samples: SampleTexts

    init(_ trial: Trial, _ samples: SampleTexts) {
        self.trial = trial
        self.samples = samples
    }

    func failures() -> [ConformanceFailure] {
        let search = Search(promise: .evidence) { texts in
            texts.lazy.compactMap(fault).first
        }
        return search.failure(in: samples.singles + samples.longSingles).map { [$0] } ?? []
    }

    private func fault(of text: String) -> String? {
        switch trial.evidence(text) {
        case .failure(let failure): "the document fails: \(failure.message)"
        case .success(let evidence): EvidenceReview(trial.info).fault(in: evidence)
        case nil: "nothing is said of the document"
        }
    }
}
