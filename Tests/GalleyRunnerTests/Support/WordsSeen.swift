// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Keeps every word.
struct WordsSeen: Analyzer {
    struct Summary: AnalyzerSummary {
        var counts = TermCounts()

        mutating func merge(_ other: Summary, _ terms: TermTranslation) {
            counts.merge(other.counts, terms)
        }
    }

    static var info: AnalyzerInfo { AnalyzerInfo(id: "words_seen", summary: "Keeps words.") }

    func examine(_ document: AnnotatedDocument) -> Evidence { Evidence() }

    func collect(
        _ document: AnnotatedDocument, _ evidence: Evidence, into summary: inout Summary
    ) {
        summary.counts.add(document.terms)
    }
}
