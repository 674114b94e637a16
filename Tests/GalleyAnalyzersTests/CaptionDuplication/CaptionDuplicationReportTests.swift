// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

@testable import GalleyAnalyzers

struct CaptionDuplicationReportTests {
    private func section(_ texts: [String]) -> Section {
        let analyzer = PlannedAnalyzer(analyzer: LoadedAnalyzer(CaptionDuplication()))
        let plan = EnginePlan(analyzers: [analyzer])
        let worker = Worker(plan: plan)
        let documents = texts.enumerated().map { TextDocument(id: "page\($0)", text: $1) }
        _ = worker.process(documents)
        let manifest = Manifest(toolVersion: "0", pipeline: "", pipelineHash: "", plan: plan)
        return worker.state.report(manifest).sections[0].section
    }

    @Test func pagesAndLinesWithTheMostCopiesAreListed() {
        let section = section([
            "a line of four\nsome other words here\na line of four\n",
            "one two three four five\none two three four five\none two three four five\n",
            "nothing to be found here\n",
        ])
        #expect(
            section.highlights == [
                "43.8 % of the words are repeats; 2 of 3 documents have repeated or widget lines."
            ])
        #expect(section.tables.map(\.name) == ["rules", "pages", "lines"])
        #expect(
            section.tables[1].rows == [
                [.text("page1"), .count(2)], [.text("page0"), .count(1)],
            ])
        #expect(
            section.tables[2].rows.map { $0[0] } == [
                .text("one two three four five"), .text("a line of four"),
            ])
    }

    @Test func nothingFound() {
        let section = section(["nothing to be found here\n"])
        #expect(section.highlights.isEmpty)
        #expect(section.tables.map(\.name) == ["rules"])
        #expect(section.keyFigures.map(\.value) == [.part(0, of: 5), .count(0), .count(1)])
    }

    @Test func tenPagesAreListed() {
        let texts = (0..<30).map { number in
            Array(repeating: "line of page \(number)", count: 2 + number % 12)
                .joined(separator: "\n\n")
        }
        let rows = section(texts).tables[1].rows
        #expect(rows.count == 10)
        #expect(rows[0] == [.text("page11"), .count(12)])
        #expect(rows.map { $0[1].number ?? 0 } == [12, 12, 11, 11, 10, 10, 9, 9, 8, 8])
    }
}
