// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyTesting
import Testing

struct ExhibitsTests {
    private struct Digits: Analyzer {
        static let info = AnalyzerInfo(
            id: "digits", summary: "Finds lines of digits.", layers: [Lines.self],
            leavesMarks: ["digits"],
            rules: [Rule("digits", "A line of digits.")])

        func examine(_ document: AnnotatedDocument) -> Evidence {
            let lines = document.lines.filter { range in
                !range.isEmpty && document[range].utf8.allSatisfy { $0 < 0x3A && $0 >= 0x30 }
            }
            return Evidence(
                findings: lines.map { Finding(rule: "digits", message: "digits", spans: [$0]) },
                marks: lines.map { Mark("digits", $0) },
                // One explanation is for the whole line, the other for its first digit.
                explanations: lines.flatMap { line in
                    [line, line.lowerBound..<line.lowerBound + 1].map {
                        Explanation(span: $0, label: document[$0], base: 1, contribution: 0.5)
                    }
                })
        }
    }

    private let plan = EnginePlan(analyzers: [
        PlannedAnalyzer(analyzer: LoadedAnalyzer(Digits()))
    ])

    private func documents(_ count: Int) -> [TextDocument] {
        (0..<count).map { number in
            let digits = String(repeating: "12\n", count: number * 7 % 5)
            return TextDocument(id: "d\(number)", text: "words\n\n\(digits)more\n")
        }
    }

    private func exhibits(_ state: RunState) -> [Exhibit] { plan.report(state).exhibits }

    @Test func documentsWithTheMostFindingsAreKeptThenThoseWithTheFirstIDs() {
        let kept = exhibits(plan.state(documents(30)))
        #expect(kept.map(\.findingCount) == [4, 4, 4, 4, 4, 4, 3, 3])
        #expect(kept.map(\.id) == ["d12", "d17", "d2", "d22", "d27", "d7", "d14", "d19"])
    }

    @Test func theDivisionAmongWorkersDoesNotMatter() throws {
        let whole = plan.state(documents(40))
        var generator = SeededGenerator(seed: 6)
        for _ in 0..<10 {
            var parts: [[TextDocument]] = [[], [], []]
            for document in documents(40).shuffled(using: &generator) {
                parts[Int.random(in: 0..<3, using: &generator)].append(document)
            }
            var merged = RunState(plan: plan)
            for part in parts { merged.merge(plan.state(part)) }
            #expect(exhibits(merged) == exhibits(whole))
        }
        let decoded = try RunState(plan: plan, encoded: try whole.encoded())
        #expect(exhibits(decoded) == exhibits(whole))
    }

    @Test func linesHaveNumbersMarksFindingsAndExplanations() throws {
        let exhibit = try #require(exhibits(plan.state(documents(2))).first { $0.id == "d1" })
        #expect(exhibit.lines.map(\.number) == [1, 3, 4, 5])
        #expect(exhibit.lineCount == 5)
        let line = exhibit.lines[2]
        #expect(line.text == "12")
        #expect(line.marks == ["digits"])
        #expect(line.notes.map(\.finding) == [1, nil])
        #expect(line.notes.map { $0.start..<$0.end } == [0..<2, 0..<1])
        #expect(line.notes[1].contribution?.value == 0.5)
    }

    @Test func longTextsShowLinesWithFindingsAndLongLinesAreCut() throws {
        let far = String(repeating: "some words\n", count: 2000) + "77\n"
        let long = String(repeating: "aé", count: 2000) + "\n"
        let state = plan.state([TextDocument(id: "far", text: long + far)])
        let exhibit = try #require(exhibits(state).first)
        #expect(exhibit.lines.last?.text == "77")
        #expect(exhibit.lines.last?.number == 2002)
        #expect(exhibit.lines[0].isCut)
        #expect(exhibit.lines[0].text.utf8.count == 480)
        #expect(exhibit.lines.reduce(0) { $0 + $1.text.utf8.count } <= 6000)
        let endless = TextDocument(id: "endless", text: String(repeating: "word ", count: 60_000))
        #expect(exhibits(plan.state([endless])).isEmpty)
    }

    @Test func rulesThatAreOffAndWorkersWithoutExhibitsShowNothing() {
        let plan = EnginePlan(analyzers: [
            PlannedAnalyzer(analyzer: LoadedAnalyzer(Digits()), rules: ["digits": .off])
        ])
        #expect(plan.report(plan.state(documents(3))).exhibits.allSatisfy { $0.findingCount == 0 })
        let worker = Worker(plan: self.plan, exhibits: false)
        _ = worker.process(documents(3))
        #expect(exhibits(worker.state).isEmpty)
    }
}
