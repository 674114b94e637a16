// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Throws for every text with the word "fail", states what it did not declare for "undeclared".
struct FailsSometimes: Analyzer {
    struct Refusal: Error, CustomStringConvertible {
        let description = "refused"
    }

    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "fails_sometimes", summary: "Fails for some texts.",
            measures: [.count("bytes", "Bytes.")])
    }

    func examine(_ document: AnnotatedDocument) throws -> Evidence {
        let words = document.words.map { document[$0.range] }
        if words.contains("fail") { throw Refusal() }
        if words.contains("undeclared") { return Evidence(measures: ["surprise": 1]) }
        return Evidence(measures: ["bytes": .count(document.length)])
    }
}
