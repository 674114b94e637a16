// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Its names and options are not as they should be.
struct BadDeclaration: Analyzer {
    var size = 0
    var label = "x"

    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "bad-declaration", version: 0, summary: "",
            rules: [Rule("same", "A rule."), Rule("no_summary", "")],
            measures: [.count("same", "A measure."), .count("Capital", "A measure.")])
    }

    static var options: [AnalyzerOption<BadDeclaration>] {
        [
            AnalyzerOption("size", \.size, "A size.", in: 1...9),
            AnalyzerOption("label", \.label, ""),
        ]
    }
}
