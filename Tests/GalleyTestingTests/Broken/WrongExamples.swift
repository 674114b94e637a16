// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Its examples do not come true.
struct WrongExamples: Analyzer {
    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "wrong_examples", summary: "Finds the first byte.",
            rules: [Rule("first", "The first byte."), Rule("never", "Never found.")],
            measures: [.number("length", "The length.", decimals: 1)],
            examples: [
                Example("the wrong place", "a⟦b⟧"),
                Example("the wrong number", "⟦a⟧b", measures: ["length": 2.06, "width": 1]),
                Example("nearly the right number", "⟦a⟧b", measures: ["length": 2.05]),
                Example("half a pair", "⟦a⟧⟦"),
                Example("no such option", "⟦a⟧", options: ["size": 1]),
            ])
    }

    func examine(_ document: AnnotatedDocument) -> Evidence {
        guard document.text.utf8.first.map({ $0 < 0x80 }) == true else { return Evidence() }
        return Evidence(
            measures: ["length": .number(Double(document.length))],
            findings: [Finding(rule: "first", message: "the first byte", spans: [0..<1])])
    }
}
