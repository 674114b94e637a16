// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Its summaries commute but do not associate.
struct AverageOfAverages: Analyzer {
    struct Summary: AnalyzerSummary {
        var mean: Double?

        mutating func merge(_ other: Summary, _ terms: TermTranslation) {
            if let mean, let others = other.mean {
                self.mean = (mean + others) / 2
            } else {
                mean = mean ?? other.mean
            }
        }
    }

    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "average", summary: "Averages lengths.",
            examples: [Example("nothing is found", "a")])
    }

    func collect(
        _ document: AnnotatedDocument, _ evidence: Evidence, into summary: inout Summary
    ) {
        var one = Summary()
        one.mean = Double(document.length)
        summary.merge(one, TermTranslation(from: Vocabulary(), into: &empty))
    }

    private var empty: Vocabulary {
        get { Vocabulary() }
        nonmutating set {}
    }
}
