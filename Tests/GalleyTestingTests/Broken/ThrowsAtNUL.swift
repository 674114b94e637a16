// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Fails for texts with a NUL.
struct ThrowsAtNUL: Analyzer {
    struct Refusal: Error {}

    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "throws_at_nul", summary: "Reads.", examples: [Example("nothing is found", "a")])
    }

    func examine(_ document: AnnotatedDocument) throws -> Evidence {
        if document.text.utf8.contains(0) { throw Refusal() }
        return Evidence()
    }
}
