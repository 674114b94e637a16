// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import Testing

struct WorkerTests {
    private let texts = (0..<70).map { number in
        number % 7 == 3 ? "please fail \(number)" : "text number \(number)\n# comment \(number)"
    }

    @Test func aFailingAnalyzerChangesNoFigureOfTheOthers() {
        let documents = [TextDocument](texts: texts)
        let alone = EnginePlan(WordCounter(), LineMarker())
        let among = EnginePlan(WordCounter(), FailsSometimes(), LineMarker())
        let expected = alone.report(alone.state(documents))
        let report = among.report(among.state(documents))
        let others = report.figures.filter { !$0.name.hasPrefix("fails_sometimes.") }
        #expect(others == expected.figures)
        #expect(report.sections.map(\.section)[0] == expected.sections.map(\.section)[0])
        let documentsSeen = report.figures.first { $0.name == "fails_sometimes.bytes.documents" }
        #expect(documentsSeen?.value == .count(60))
        #expect(report.accounts.partlyFailed == 10)
        #expect(report.accounts.balance)
    }

    @Test func failuresNameDocumentAndAnalyzer() {
        let plan = EnginePlan(WordCounter(), FailsSometimes())
        let results = Worker(plan: plan).process(
            [TextDocument](texts: ["a", "fail", "b undeclared"]))
        #expect(results.map(\.failures.count) == [0, 1, 1])
        let failures = results.flatMap(\.failures)
        #expect(failures.map(\.id) == ["1", "2"])
        #expect(failures.map(\.analyzer) == ["fails_sometimes", "fails_sometimes"])
        #expect(failures.map(\.message) == ["refused", "measure 'surprise' is not declared"])
        let names = results.map { $0.record?.measures.map(\.name) ?? [] }
        #expect(names[0].contains("fails_sometimes.bytes"))
        #expect(names[1] == ["length", "share", "words"].map { "word_counter.\($0)" })
        #expect(names[2] == names[1])
    }

    @Test func textsOfWhiteSpaceAreSkipped() {
        let worker = Worker(plan: EnginePlan(WordCounter()))
        let results = worker.process(
            [TextDocument](texts: ["", " \n\t\r\n", "\u{A0}\u{3000}\u{2028}", "\u{200B}", "."]))
        #expect(results.map { $0.record != nil } == [false, false, false, true, true])
        #expect(worker.state.accounts.skipped == ["empty": 3])
    }

    @Test func laterAnalyzersSeeMarks() {
        func words(order: [Int]?) -> Double? {
            let plan = EnginePlan(
                analyzers: [
                    PlannedAnalyzer(
                        label: "comments", analyzer: LoadedAnalyzer(WordCounter()),
                        selection: MarkSelection(only: ["comment"])),
                    PlannedAnalyzer(
                        analyzer: LoadedAnalyzer(LineMarker()),
                        selection: MarkSelection(except: ["comment"])),
                    PlannedAnalyzer(
                        label: "rest", analyzer: LoadedAnalyzer(WordCounter()),
                        selection: MarkSelection(except: ["comment", "known"])),
                ], order: order)
            let document = TextDocument(
                id: "d", text: "one two three\n# four", marks: [Mark("known", 0..<3)])
            let record = Worker(plan: plan).process([document])[0].record
            return record.flatMap { record in
                record["comments.words"].flatMap { first in
                    record["rest.words"].map { first * 10 + $0 }
                }
            }
        }
        #expect(words(order: [1, 0, 2]) == 12)
        #expect(words(order: nil) == 2)
    }

    @Test func examiningAndCollectingHaveTheSameSelection() {
        struct Collector: Analyzer {
            struct Summary: AnalyzerSummary {
                var words = 0
                mutating func merge(_ other: Summary, _ terms: TermTranslation) {
                    words += other.words
                }
            }

            static var info: AnalyzerInfo {
                AnalyzerInfo(id: "collector", summary: "Marks all.", leavesMarks: ["seen"])
            }

            func examine(_ document: AnnotatedDocument) -> Evidence {
                Evidence(marks: [Mark("seen", 0..<document.length)])
            }

            func collect(
                _ document: AnnotatedDocument, _ evidence: Evidence, into summary: inout Summary
            ) {
                summary.words += document.words.count
            }

            func report(_ summary: Summary, _ context: ReportContext) -> Section {
                Section(keyFigures: [KeyFigure("words", .count(summary.words))])
            }
        }
        let plan = EnginePlan(
            analyzers: [
                PlannedAnalyzer(
                    analyzer: LoadedAnalyzer(Collector()),
                    selection: MarkSelection(except: ["seen"]))
            ])
        let section = plan.report(plan.state([TextDocument](texts: ["one two"]))).sections[0]
            .section
        #expect(section.keyFigures == [KeyFigure("words", .count(2))])
    }

    @Test func rulesThatAreOffFindNothing() {
        func plan(_ setting: RuleSetting) -> EnginePlan {
            EnginePlan(
                analyzers: [
                    PlannedAnalyzer(
                        analyzer: LoadedAnalyzer(LineMarker()), rules: ["comment": setting])
                ])
        }
        let document = TextDocument(id: "d", text: "a\n# b")
        let severe = Worker(plan: plan(.error)).process([document])[0].record
        #expect(severe?.findings.map(\.severity) == [.error])
        let spans = severe?.findings.flatMap(\.spans)
        #expect(spans?.map(\.position) == [Position(line: 2, column: 1)])
        #expect(spans?.map(\.range) == [2..<5])
        let worker = Worker(plan: plan(.off))
        let record = worker.process([document])[0].record
        #expect(record?.findings.count == 0)
        #expect(record?["line_marker.comments"] == 1)
        let figures = plan(.off).report(worker.state).figures
        #expect(figures.first { $0.name == "line_marker.comment" }?.value == .count(0))
    }

    @Test func documentGatesCountBreaches() {
        let gate = DocumentGate(measure: "word_counter.words", comparison: .greater, threshold: 1)
        let plan = EnginePlan(
            analyzers: [PlannedAnalyzer(analyzer: LoadedAnalyzer(WordCounter()))],
            documentGates: [gate])
        let documents = (0..<15).map { TextDocument(id: "d\(10 + $0)", text: "two words") }
        var state = plan.state(documents.reversed())
        state.merge(
            plan.state([
                TextDocument(id: "a", text: "two words"), TextDocument(id: "b", text: "one"),
            ]))
        #expect(state.gateBreaches[0].count == 16)
        #expect(state.gateBreaches[0].examples.map(\.text) == ["a"] + (10..<19).map { "d\($0)" })
    }

    @Test func explainingCountsNothing() throws {
        let worker = Worker(plan: EnginePlan(LineMarker(), FailsSometimes()))
        let results = worker.explain(TextDocument(id: "d", text: "# fail"))
        #expect(results.count == 2)
        #expect(try results[0].get().marks == [Mark("comment", 0..<6)])
        #expect(throws: DocumentFailure.self) { try results[1].get() }
        #expect(worker.state.accounts.analyzed == 0)
        #expect(worker.state.accounts.balance)
    }
}
