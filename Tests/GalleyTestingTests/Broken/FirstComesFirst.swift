// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Remembers documents in the order in which they come, so merging does not commute.
struct FirstComesFirst: Analyzer {
    struct Summary: AnalyzerSummary {
        var ids: [String] = []

        mutating func merge(_ other: Summary, _ terms: TermTranslation) { ids += other.ids }
    }

    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "first", summary: "Lists ids.", examples: [Example("nothing is found", "a")])
    }

    func collect(
        _ document: AnnotatedDocument, _ evidence: Evidence, into summary: inout Summary
    ) {
        summary.ids.append(document.id)
    }
}
