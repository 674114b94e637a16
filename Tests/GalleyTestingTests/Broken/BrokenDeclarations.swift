// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// An analyzer with invalid names and options.
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

/// An analyzer whose examples are wrong.
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

/// An analyzer that divides by the number of documents, which may be 0.
struct BadReport: Analyzer {
    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "bad_report", summary: "Divides.", examples: [Example("nothing is found", "a")])
    }

    func report(_ summary: EmptySummary, _ context: ReportContext) -> Section {
        let mean = 0 / Double(context.tally.documents)
        return Section(keyFigures: [KeyFigure("mean", .number(mean, decimals: 2))])
    }
}

/// An analyzer whose table has its rows in the order of a `Dictionary`.
struct HashOrderedTable: Analyzer {
    struct Summary: AnalyzerSummary {
        var counts: [String: Int] = [:]

        mutating func merge(_ other: Summary, _ terms: TermTranslation) {
            counts.merge(other.counts, uniquingKeysWith: +)
        }
    }

    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "dictionary_order", summary: "Counts documents.",
            examples: [Example("nothing is found", "a")])
    }

    func collect(
        _ document: AnnotatedDocument, _ evidence: Evidence, into summary: inout Summary
    ) {
        summary.counts[document.id, default: 0] += 1
    }

    func report(_ summary: Summary, _ context: ReportContext) -> Section {
        let rows = summary.counts.map { [.text($0), .count($1)] as [ReportValue] }
        let columns = [Column("document"), Column("count", .number)]
        return Section(tables: [Table("ids", title: "Ids", columns: columns, rows: rows)])
    }
}

/// An analyzer whose examples state wrong marks, and measures that it does not need.
struct WrongMarks: Analyzer {
    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "wrong_marks", summary: "Marks the first byte.", leavesMarks: ["first"],
            examples: [
                Example("the wrong text", "ab", marks: ["first": ["b"]]),
                Example("a mark too few", "ab", marks: ["first": []]),
                Example("no such mark", "ab", marks: ["last": []]),
                Example("no such need", "ab", given: ["a.b": 1]),
            ])
    }

    func examine(_ document: AnnotatedDocument) -> Evidence {
        guard document.text.utf8.first.map({ $0 < 0x80 }) ?? false else { return Evidence() }
        return Evidence(marks: [Mark("first", 0..<1)])
    }
}
