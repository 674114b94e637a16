// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyCore

struct RunFigureTests {
    private let plan = EnginePlan(WordKeeper(), grouping: .path)

    @Test func declaredFiguresStandInTheReportAndNoOthers() {
        let report = plan.report(plan.state([TextDocument](texts: ["sea sky", "sea"])))
        #expect(
            report.figures == [
                Figure("word_keeper.kept", .count(2)), Figure("word_keeper.left_out", .missing),
            ])
        #expect(report.groups.map { $0.figures[0].value } == [.count(2), .count(1)])
    }

    @Test func namesAreKnownBeforeARun() {
        #expect(WordKeeper.info.figureNames == ["kept", "left_out"])
    }
}
