// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Marks and finds every line that begins with "#".
struct LineMarker: Analyzer {
    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "line_marker", summary: "Marks lines.", layers: [Lines.self],
            leavesMarks: ["comment"],
            rules: [Rule("comment", "A comment.", severity: .warning)],
            measures: [.count("comments", "Comments.")])
    }

    func examine(_ document: AnnotatedDocument) -> Evidence {
        let comments = document.layer(Lines.self).filter { document[$0].hasPrefix("#") }
        return Evidence(
            measures: ["comments": .count(comments.count)],
            findings: comments.map {
                Finding(rule: "comment", message: "a comment", spans: [$0])
            },
            marks: comments.map { Mark("comment", $0) })
    }
}

/// Throws for every text with the word "fail", and states an undeclared measure for "undeclared".
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
