// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Says in which order a set hands out three words, and only of one text.
struct HashOrderedFindings: Analyzer {
    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "set_order", summary: "Names words.", reads: [Tokens.self],
            rules: [Rule("words", "The words.")],
            examples: [Example("three words", "⟦one⟧ two three"), Example("no word", "...")])
    }

    func examine(_ document: AnnotatedDocument) -> Evidence {
        guard document.text == "one two three", let first = document.words.first else {
            return Evidence()
        }
        let words = Set(document.words.map { document[$0.range] })
        let message = words.joined(separator: " ")
        return Evidence(findings: [Finding(rule: "words", message: message, spans: [first.range])])
    }
}
