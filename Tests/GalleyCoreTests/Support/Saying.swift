// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Says the same of every document.
struct Saying: Analyzer {
    var evidence = Evidence()

    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "saying", summary: "Says the same of every document.", leaves: ["mark"],
            rules: [Rule("rule", "A rule.", severity: .note)],
            measures: [
                .count("count", "A count."), .share("share", "A share."),
                .number("number", "A number."),
            ])
    }

    func examine(_ document: AnnotatedDocument) -> Evidence { evidence }
}
