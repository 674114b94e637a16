// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Finds the first byte, even if it is only part of a character.
struct CutCharacters: Analyzer {
    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "cut_characters", summary: "Finds the first byte.",
            rules: [Rule("first", "The first byte.")],
            examples: [Example("the first byte", "⟦a⟧b"), Example("nothing", "")])
    }

    func examine(_ document: AnnotatedDocument) -> Evidence {
        guard document.length > 0 else { return Evidence() }
        return Evidence(findings: [Finding(rule: "first", message: "a byte", spans: [0..<1])])
    }
}
