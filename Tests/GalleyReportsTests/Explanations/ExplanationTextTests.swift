// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyReports
import TestSupport
import Testing

@Suite("Explanations")
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

    @Test("a narrow screen gets the same in more lines")
    func narrow() throws {
        let text = text(SampleReport.quickstartPlan(), SampleText.pages[0], width: 40)
        try Golden.expect(text, named: "explain-narrow.txt")
        for line in text.split(separator: "\n") { #expect(DisplayWidth.columns(of: line) <= 40) }
    }

    @Test("a failure stands in the place of the evidence")
    func failure() {
        let text = text(SampleReport.quickstartPlan(), SampleText.hostile[4])
        #expect(text.contains("! failed: the word 'unrateable' cannot be rated"))
    }

    @Test("steps show their sign, factor or new value, and small numbers are not lost")
    func steps() throws {
        let plan = EnginePlan(analyzers: [
            PlannedAnalyzer(analyzer: ConfiguredAnalyzer(StepsAnalyzer()))
        ])
        let text = text(plan, TextDocument(id: "a\u{1B}.txt", text: "夜 \u{1B}[2J word"))
        try Golden.expect(text, named: "explain-steps.txt")
        #expect(!text.contains("\u{1B}"))
    }

    @Test("a rule that the pipeline turned off is named so")
    func severityOff() {
        let plan = EnginePlan(analyzers: [
            PlannedAnalyzer(
                analyzer: ConfiguredAnalyzer(CaptionsAnalyzer()), rules: ["widget_line": .off])
        ])
        let text = text(plan, TextDocument(id: "a", text: "TT\n"))
        #expect(text.contains("1:1     off widget_line: 'TT' belongs to the page"))
    }
}
