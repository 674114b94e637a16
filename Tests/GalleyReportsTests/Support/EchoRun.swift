// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyReports

/// A run of one document in which one text is used for everything that may come from outside.
struct EchoRun {
    let report: Report
    let record: Record

    init(_ text: String) {
        let plan = EnginePlan(analyzers: [
            PlannedAnalyzer(analyzer: LoadedAnalyzer(EchoAnalyzer(text: text)))
        ])
        let worker = Worker(plan: plan)
        worker.meet(1)
        let document = TextDocument(id: text, text: "before \(text) after")
        record = worker.process([document])[0].record ?? Record(id: "", origin: Origin(path: ""))
        let manifest = Manifest(
            toolVersion: "1", pipeline: text, pipelineHash: "0", plan: plan)
        report = worker.state.report(manifest) { _ in
            [
                GateOutcome(gate: text, tripped: true, actual: text),
                GateOutcome(gate: text, tripped: false, actual: text),
            ]
        }
    }

    /// The run in a format for reports.
    func text(_ format: any ReportFormat) -> String {
        String(decoding: format.render(report), as: UTF8.self)
    }

    /// The run in a format for findings.
    func text(_ format: any FindingFormat) -> String {
        var bytes: [UInt8] = []
        var writer = format.begin(report)
        writer.begin(&bytes)
        writer.add(record, to: &bytes)
        writer.end(&bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// Uses one text wherever an analyzer can put a text into a report.
private struct EchoAnalyzer: Analyzer {
    static let info = AnalyzerInfo(
        id: "echo", summary: "Repeats a text.", layers: [Lines.self], leavesMarks: ["echo"],
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

    static let replacesStandardTables = true

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
