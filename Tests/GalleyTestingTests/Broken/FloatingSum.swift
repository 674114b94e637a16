// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Adds up `Double`s, whose sum depends on the order.
struct FloatingSum: Analyzer {
    struct Summary: AnalyzerSummary {
        var sum = 0.0

        mutating func merge(_ other: Summary, _ terms: TermTranslation) { sum += other.sum }
    }

    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "floating_sum", summary: "Adds.", examples: [Example("nothing is found", "a")])
    }

    func collect(
        _ document: AnnotatedDocument, _ evidence: Evidence, into summary: inout Summary
    ) {
        summary.sum += 1 / Double(document.length)
    }
}
