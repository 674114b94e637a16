// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Says everything that can be said in a report with one text: the worst that an analyzer can do.
struct EchoAnalyzer: Analyzer {
    static let info = AnalyzerInfo(
        id: "echo", summary: "Repeats a text.", reads: [Lines.self], leaves: ["echo"],
        rules: [Rule("echoed", "A line.")])

    var text = ""

    func examine(_ document: AnnotatedDocument) throws -> Evidence {
        let whole = 0..<document.length
        return Evidence(
            findings: [
                Finding(
                    rule: "echoed", message: text, spans: [whole],
                    properties: ["text": .string(text)], edits: [Edit(whole, replacement: text)])
            ],
            marks: [Mark("echo", whole)],
            explanations: [Explanation(span: whole, label: text, base: 1, contribution: -1)])
    }

    func report(_ summary: EmptySummary, _ context: ReportContext) -> Section {
        Section(
            highlights: [text],
            keyFigures: [KeyFigure(text, .text(text))],
            tables: [
                Table(
                    "echo", title: text,
                    columns: [Column(text), Column(text, .bar), Column(text, .document)],
                    rows: [[.text(text), .text(text), .text(text)]])
            ],
            histograms: [
                Histogram(
                    "echo", title: text, bins: [Histogram.Bin(from: 0, to: 1, count: 1)])
            ],
            notes: [text])
    }
}
