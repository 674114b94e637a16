// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Says in which order a set hands out the words.
struct HashOrderedFindings: Analyzer {
    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "set_order", summary: "Names words.", reads: [Tokens.self],
            rules: [Rule("words", "The words.")],
            examples: [Example("one word", "⟦word⟧"), Example("no word", "...")])
    }

    func examine(_ document: AnnotatedDocument) -> Evidence {
        let words = Set(document.words.map { document[$0.range] })
        guard let first = document.words.first else { return Evidence() }
        let message = words.joined(separator: " ")
        return Evidence(findings: [Finding(rule: "words", message: message, spans: [first.range])])
    }
}
