// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Its empty summary is no identity.
struct CountsMerges: Analyzer {
    struct Summary: AnalyzerSummary {
        var count = 0

        mutating func merge(_ other: Summary, _ terms: TermTranslation) { count += other.count + 1 }
    }

    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "merges", summary: "Counts.", examples: [Example("nothing is found", "a")])
    }
}
