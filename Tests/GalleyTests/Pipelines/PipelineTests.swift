// SPDX-License-Identifier: Apache-2.0

import Galley
import Testing

/// An analyzer with options, which is not in any registry.
private struct Letters: Analyzer {
    var letter = "e"
    var minimum = 1

    static let info = AnalyzerInfo(
        id: "letters", summary: "Counts a letter.",
        measures: [.count("letters", "How often the letter occurs.")])

    static let options: [AnalyzerOption<Self>] = [
        AnalyzerOption("letter", \.letter, "The letter."),
        AnalyzerOption("minimum", \.minimum, "The least number that is counted."),
    ]

    func examine(_ document: AnnotatedDocument) -> Evidence {
        let count = document.text.utf8.count { $0 == letter.utf8.first }
        return Evidence(measures: ["letters": .count(count >= minimum ? count : 0)])
    }
}

struct PipelineTests {
    private let articles = [
        TextDocument(id: "a", text: "The bees sleep.\nThe bees sleep.\nWe see them."),
        TextDocument(id: "b", text: "Nothing to report."),
    ]

    @Test func theQuickstartIsChecked() async throws {
        let pipeline = try Pipeline.quickstart()
        #expect(pipeline.name == "quickstart")
        #expect(pipeline.warnings.isEmpty)
        #expect(pipeline.labels.contains("caption_duplication"))
        #expect(try await pipeline.run(over: articles).report.accounts.analyzed == 2)
    }

    @Test func faultsHaveTheirPlaces() throws {
        let yaml = """
            galley: 1
            analyzers:
              - word_frequency: { topp: 5 }
            fail_on: [word_frequency.wordz > 3]
            """
        let error = #expect(throws: GalleyError.self) { try Pipeline(yaml: yaml) }
        let faults = try #require(error).diagnostics
        #expect(faults.map(\.code.rawValue) == ["P060", "P081"])
        #expect(faults.map(\.range.start.line) == [3, 4])
        #expect(faults.map(\.suggestion) == ["top", "word_frequency.words"])
        #expect("\(try #require(error))".contains("pipeline.yaml:3:23: error: "))
    }

    @Test func aMissingFileIsNamed() {
        let error = #expect(throws: GalleyError.self) {
            try Pipeline(contentsOf: "/nowhere/p.yaml")
        }
        #expect(error?.diagnostics.isEmpty == true)
        #expect(error?.description.contains("/nowhere/p.yaml") == true)
    }

    @Test func valuesMakeTheSameReportAsAFile() async throws {
        let values = try Pipeline(
            analyzers: [
                "caption_duplication",
                PipelineAnalyzer("word_frequency", options: ["top": 3]),
                PipelineAnalyzer(Letters(letter: "b"), options: ["label": "bees"]),
            ],
            gates: ["bees.letters > 3"], settings: ["max_failures": 1], name: "p")
        let yaml = try Pipeline(
            yaml: """
                galley: 1
                analyzers:
                  - caption_duplication
                  - word_frequency: { top: 3 }
                  - letters: { letter: b, label: bees }
                fail_on: [bees.letters > 3]
                max_failures: 1
                """,
            name: "p", toolkit: Toolkit(analyzers: [Letters.self]))
        let reports = [
            try await values.run(over: articles), try await yaml.run(over: articles),
        ]
        #expect(try reports[0].rendered(as: .json) == reports[1].rendered(as: .json))
        #expect(reports[0].report.figures.contains { $0.name == "bees.letters" })
    }

    @Test func valuesAreChecked() {
        let error = #expect(throws: GalleyError.self) {
            try Pipeline(analyzers: ["word_frequenci"], gates: ["x >"])
        }
        #expect(error?.diagnostics.first?.suggestion == "word_frequency")
    }

    @Test func twoAnalyzersWithOneIDAreAFault() {
        let error = #expect(throws: GalleyError.self) {
            try Toolkit(analyzers: [Letters.self, Letters.self])
        }
        #expect(error?.description.contains("two analyzers are called 'letters'") == true)
    }
}
