// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyCore

struct FigureTests {
    @Test func everyMeasureHasItsFigures() {
        let plan = EnginePlan(WordCounter())
        let report = plan.report(plan.state([TextDocument](texts: ["one two", "three"])))
        let values = Dictionary(uniqueKeysWithValues: report.figures.map { ($0.name, $0.value) })
        #expect(values["word_counter.words"] == .count(3))
        #expect(values["word_counter.words.mean"] == .number(1.5, decimals: 2))
        #expect(values["word_counter.words.documents"] == .count(2))
        #expect(values["word_counter.share"] == .part(3, of: 4))
        #expect(values["word_counter.share.max"] == .share(1))
        #expect(values["word_counter.length.median"] == .number(4, decimals: 2))
        #expect(values["word_counter.length"] == nil)
        let names = WordCounter.info.figureNames.map { "word_counter.\($0)" }
        #expect(Set(values.keys) == Set(names))
        #expect(report.figures.map(\.name) == names.sorted())
    }

    @Test func withoutDocumentsStatisticsAreMissing() {
        let plan = EnginePlan(WordCounter())
        let report = plan.report(RunState(plan: plan))
        let values = Dictionary(uniqueKeysWithValues: report.figures.map { ($0.name, $0.value) })
        #expect(values["word_counter.words"] == .count(0))
        #expect(values["word_counter.words.mean"] == .missing)
        #expect(values["word_counter.share"] == .missing)
    }

    @Test func theReportHasTheDeclaredFiguresOfTheRunAndNoOthers() {
        let plan = EnginePlan(WordKeeper(), grouping: .path)
        let report = plan.report(plan.state([TextDocument](texts: ["sea sky", "sea"])))
        #expect(
            report.figures == [
                Figure("word_keeper.kept", .count(2)), Figure("word_keeper.left_out", .missing),
            ])
        #expect(report.groups.map { $0.figures[0].value } == [.count(2), .count(1)])
    }

    @Test func figureNamesAreKnownBeforeARun() {
        #expect(WordKeeper.info.figureNames == ["kept", "left_out"])
    }
}
