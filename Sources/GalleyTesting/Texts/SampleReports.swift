// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// A report with which formats are tested, and the records of its run.
struct SampleReport {
    let name: String
    let report: Report
    let records: [Record]
}

/// Reports of small runs, made through the engine.
enum SampleReports {
    /// All reports.
    static let all: [SampleReport] = [
        sample("without documents", []),
        sample("one document", [TextDocument(id: "a.txt", text: "One long line.")]),
        sample("odd names", odd, grouping: .path, gates: gates, failures: failures),
        sample("many documents", many, grouping: .language),
    ]

    private static let oddNames = [
        "a b/c.txt", "<script>alert(1)</script>", "\u{202E}txt.exe", "line\nbreak", "\"quoted\",|",
        "::error::x", "=1+1", "\u{0}nul", "e\u{301}", "..",
    ]

    private static let odd: [TextDocument] = oddNames.map {
        TextDocument(id: $0, text: "\($0) \($0)\n\nthe same long line\nthe same long line\n")
    }

    private static let many: [TextDocument] = (1...60).map {
        TextDocument(
            id: "\($0)", text: String(repeating: "a long line \($0)\n", count: $0 % 7),
            date: "2026-01-\($0 % 28 + 1)")
    }

    private static let gates = [
        GateOutcome(gate: "lines.lines > 5", tripped: true, actual: "9"),
        GateOutcome(gate: "lines.long < 1%", tripped: false, actual: "not stated"),
    ]

    private static let failures = oddNames.map {
        DocumentFailure(
            id: $0, origin: Origin(path: $0, part: 1, line: 3), reason: .brokenJSON,
            message: "expected a value, found \($0)", position: Position(line: 3, column: 7))
    }

    private static func sample(
        _ name: String, _ documents: [TextDocument], grouping: Grouping? = nil,
        gates: [GateOutcome] = [], failures: [DocumentFailure] = []
    ) -> SampleReport {
        let plan = EnginePlan(
            analyzers: [PlannedAnalyzer(analyzer: LoadedAnalyzer(SampleLines()))],
            grouping: grouping)
        let worker = Worker(plan: plan)
        worker.meet(documents.count + failures.count)
        for failure in failures { worker.fail(failure.reason) }
        let results = worker.process(documents)
        let manifest = Manifest(
            toolVersion: "1", pipeline: "sample <&\">", pipelineHash: "0", plan: plan)
        let report = worker.state.report(manifest, failures: failures) { _ in gates }
        return SampleReport(name: name, report: report, records: results.compactMap(\.record))
    }
}

/// An analyzer whose report has everything that formats show.
private struct SampleLines: Analyzer {
    static let info = AnalyzerInfo(
        id: "lines", summary: "Lines, with <marks> & \"quotes\".", layers: [Lines.self],
        rules: [
            Rule("long", "A long line.", severity: .warning, fix: .safe),
            Rule("note", "A line to note.", severity: .note),
        ],
        measures: [
            .count("lines", "Lines."), .share("long_lines", "Long lines."),
            .number("length", "Mean length.", decimals: 2),
        ])

    func examine(_ document: AnnotatedDocument) -> Evidence {
        let lines = document.lines.filter { !$0.isEmpty }
        let long = lines.filter { $0.count > 8 }
        var evidence = Evidence(
            measures: [
                "lines": .count(lines.count), "long_lines": .share(long.count, of: lines.count),
            ],
            findings: long.map { range in
                Finding(
                    rule: "long", message: "'\(document[range])' is long", spans: [range],
                    edits: [Edit(range, replacement: "")])
            })
        if !lines.isEmpty {
            let sum = lines.reduce(0) { $0 + $1.count }
            evidence.measures["length"] = .number(Double(sum) / Double(lines.count))
        }
        return evidence
    }
}
