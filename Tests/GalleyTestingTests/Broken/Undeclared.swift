// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// States a measure that it did not declare, of texts with an exclamation mark.
struct Undeclared: Analyzer {
    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "undeclared", summary: "Counts.", examples: [Example("nothing is found", "a")])
    }

    func examine(_ document: AnnotatedDocument) -> Evidence {
        document.text.utf8.contains(0x21) ? Evidence(measures: ["marks": 1]) : Evidence()
    }
}
