// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Reads tokens, which it did not declare.
struct UndeclaredLayer: Analyzer {
    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "undeclared_layer", summary: "Counts words.", reads: [Lines.self],
            measures: [.count("words", "Words.")],
            examples: [Example("a word", "a", measures: ["words": 1])])
    }

    func examine(_ document: AnnotatedDocument) -> Evidence {
        Evidence(measures: ["words": .count(document.words.count)])
    }
}
