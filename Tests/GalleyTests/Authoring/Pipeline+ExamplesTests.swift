// SPDX-License-Identifier: Apache-2.0

import Galley
import Testing

struct PipelineExamplesTests {
    private func pipeline(_ examples: String) throws -> Pipeline {
        try Pipeline(
            yaml: """
                galley: 1
                analyzers:
                  - word_frequency
                  - pattern:
                      checks: [{ id: bee, regex: bees }]
                      examples: [\(examples)]
                """, name: "bees.yaml")
    }

    @Test func correctExamplesAreCounted() throws {
        let result = try pipeline("{ text: \"the ⟦bees⟧\" }, { text: \"a wasp\" }").testExamples()
        #expect(result.isCorrect && result.examples == 2 && result.faults.isEmpty)
        #expect(result.description == "bees.yaml: fine (2 examples)")
    }

    @Test func everyFaultHasItsPlace() throws {
        let result = try pipeline("{ text: \"the ⟦wasp⟧\" }, { text: bees }").testExamples()
        #expect(!result.isCorrect && result.examples == 2)
        #expect(result.faults.map(\.analyzer) == ["pattern", "pattern"])
        #expect(result.faults.map(\.range.start.line) == [6, 6])
        #expect(result.faults[0].message.hasPrefix("no finding covers"))
        #expect(result.description.hasPrefix("bees.yaml:6:26: pattern, '"))
        #expect(result.description.split(separator: "\n").count == 2)
    }

    @Test func aPipelineWithoutExamplesIsAnError() throws {
        let error = #expect(throws: GalleyError.self) { try Pipeline.quickstart().testExamples() }
        #expect(error?.description.hasPrefix("'quickstart' has no examples: ") == true)
    }
}
