// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The smallest analyzer: it writes no section of its own and has no key figures.
struct PlainAnalyzer: Analyzer {
    static let info = AnalyzerInfo(
        id: "exclamations",
        summary: "Counts exclamation marks.",
        measures: [
            .count("marks", "Exclamation marks."),
            .share("share", "Part of the text that is exclamation marks."),
        ])

    func examine(_ document: AnnotatedDocument) throws -> Evidence {
        let marks = document.text.utf8.count { $0 == UInt8(ascii: "!") }
        return Evidence(measures: [
            "marks": .count(marks), "share": .share(marks, of: document.length),
        ])
    }
}
