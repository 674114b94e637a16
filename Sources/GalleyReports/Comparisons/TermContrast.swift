// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// A word whose frequency differs between two runs.
struct TermContrast: Sendable {
    let spelling: ExactText
    let contrast: FrequencyContrast
    let documentsBefore: Int
    let documentsAfter: Int
    let logLikelihood: Double
    let logRatio: Double

    init(_ before: RankedTerm?, _ after: RankedTerm?, _ contrast: FrequencyContrast) {
        spelling = ExactText(before?.spelling ?? after?.spelling ?? "")
        self.contrast = contrast
        documentsBefore = before?.documents ?? 0
        documentsAfter = after?.documents ?? 0
        logLikelihood = contrast.logLikelihood
        logRatio = contrast.logRatio
    }

    /// The surest first; of those that look equally sure the first by their bytes.
    static func precedes(_ first: TermContrast, _ second: TermContrast) -> Bool {
        let (one, other) = (first.rank, second.rank)
        return one == other ? first.spelling < second.spelling : one > other
    }

    /// G² in steps that the last digits of a logarithm do not reach.
    private var rank: Int { Int((min(logLikelihood, 1e12) * 1000).rounded()) }
}
