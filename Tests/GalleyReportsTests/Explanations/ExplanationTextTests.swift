// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyReports
import TestSupport
import Testing

struct ExplanationTextTests {
    private func text(
        _ plan: EnginePlan, _ document: any Document, width: Int = 80
    ) -> String {
        let results = Worker(plan: plan).explain(document)
        let bytes = ExplanationText(style: TerminalStyle(width: width)).render(
            AnnotatedDocument(document), analyzers: plan.analyzers, results: results)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test("a page is explained by every analyzer")
    func page() throws {
        let text = text(SampleReport.quickstartPlan(), SampleText.pages[0])
        try Golden.expect(text, named: "explain.txt")
    }

    @Test("a narrow screen shows the same in more lines")
    func narrow() throws {
        let text = text(SampleReport.quickstartPlan(), SampleText.pages[0], width: 40)
        try Golden.expect(text, named: "explain-narrow.txt")
        for line in text.split(separator: "\n") { #expect(DisplayWidth.columns(of: line) <= 40) }
    }

    @Test("a failure takes the place of the results")
    func failure() {
        let text = text(SampleReport.quickstartPlan(), SampleText.hostile[4])
        #expect(text.contains("! failed: the word 'unrateable' cannot be rated"))
    }

    @Test("steps show their sign, factor or new value, and small numbers are not lost")
    func steps() throws {
        let plan = EnginePlan(analyzers: [
            PlannedAnalyzer(analyzer: LoadedAnalyzer(StepsAnalyzer()))
        ])
        let text = text(plan, TextDocument(id: "a\u{1B}.txt", text: "夜 \u{1B}[2J word"))
        try Golden.expect(text, named: "explain-steps.txt")
        #expect(!text.contains("\u{1B}"))
    }

    @Test("a rule that the pipeline turned off is shown as off")
    func severityOff() {
        let plan = EnginePlan(analyzers: [
            PlannedAnalyzer(
                analyzer: LoadedAnalyzer(CaptionsAnalyzer()), rules: ["widget_line": .off])
        ])
        let text = text(plan, TextDocument(id: "a", text: "TT\n"))
        #expect(text.contains("1:1     off widget_line: 'TT' belongs to the page"))
    }
}

/// Explains one text with steps of every kind.
private struct StepsAnalyzer: Analyzer {
    static let info = AnalyzerInfo(id: "steps", summary: "Explains with steps of every kind.")

    func examine(_ document: AnnotatedDocument) throws -> Evidence {
        Evidence(explanations: [
            Explanation(
                span: 0..<3, label: "night market", base: 1.5,
                steps: [
                    ExplanationStep("booster", .add(0.293)), ExplanationStep("damper", .add(-0.25)),
                    ExplanationStep("negation", .multiply(-0.74)),
                    ExplanationStep("capitals", .multiply(1)),
                    ExplanationStep("special case", .replace(-2)),
                ], contribution: -2),
            Explanation(span: 0..<document.length, label: "all", base: 0, contribution: 12.34567),
            Explanation(span: nil, label: "punctuation", base: 0.000001, contribution: 0.000001),
        ])
    }
}
