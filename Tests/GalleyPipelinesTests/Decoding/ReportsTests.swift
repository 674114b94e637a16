// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyPipelines
import Testing

/// Formats in `reports` have options, which are checked like those of analyzers.
struct ReportsTests {
    private func check(_ reports: String) throws -> PipelineCheck {
        try PipelineCheck(
            PipelineSource(
                name: "p.yaml",
                text: """
                    galley: 1
                    documents: { paths: [a] }
                    analyzers: [word_frequency]
                    reports: \(reports)
                    """),
            context: SampleAnalyzers.context())
    }

    private func faults(_ reports: String) throws -> [String] {
        try check(reports).diagnostics.map {
            "\($0.range.start.column) \($0.message)"
                + ($0.suggestion.map { "; did you mean '\($0)'?" } ?? "")
        }
    }

    @Test func namesAndOptionsAreRead() throws {
        let plan = try #require(try check("[terminal, { letter: { rows: 5, title: News } }]").plan)
        #expect(plan.file.reports.map(\.name) == ["terminal", "letter"])
        #expect(plan.file.reports[1].options == ["rows": 5, "title": "News"])
        #expect(plan.resolved["pipeline"]?["reports"]?[1]?["letter"]?["rows"] == 5)
    }

    @Test func filesOfOptionsAreRead() throws {
        let plan = try #require(try check("[{ letter: { template: words.txt } }]").plan)
        #expect(plan.file.reports[0].resources.map(\.name) == ["words.txt"])
        #expect(plan.resources.map(\.name) == ["words.txt"])
    }

    @Test(arguments: [
        ("[leter]", "11 there is no report format 'leter'; did you mean 'letter'?"),
        (
            "[{ letter: { row: 5 } }]",
            "23 'letter' has no option 'row'; did you mean 'rows'?"
        ),
        ("[{ letter: { rows: 500 } }]", "29 wrong value for 'rows': found the number '500'"),
        ("[{ letter: { rows: x } }]", "29 wrong value for 'rows': found 'x'"),
        ("[{ letter: { title: forbidden } }]", "30 'title': it is forbidden"),
    ]) func faultsHaveTheirPlaces(_ reports: String, _ fault: String) throws {
        #expect(try faults(reports) == [fault])
    }

    @Test func aNameIsListedOnce() throws {
        #expect(
            try faults("[letter, { letter: { rows: 5 } }]") == ["21 'letter' is listed twice"])
    }

    @Test func wrongShapesAreFaults() throws {
        #expect(try faults("[{ letter: 5 }]").count == 1)
        #expect(try faults("[[letter]]").count == 1)
        #expect(try faults("[{ letter: {}, terminal: {} }]").count == 1)
        #expect(try faults("[{ letter: { title: \"${NAME}\" } }]").count == 1)
    }
}
