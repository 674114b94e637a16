// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import Testing

@testable import GalleyPipelines

/// What an analyzer needs from other analyzers must be in the pipeline.
struct NeedsTests {
    /// An analyzer that needs a measure, which it names itself.
    private struct Density: Analyzer {
        static let info = AnalyzerInfo(
            id: "density", summary: "Divides.", needsMeasures: ["word_frequency.words"],
            measures: [.number("density", "The quotient.")])
    }

    private func check(_ analyzers: String) throws -> PipelineCheck {
        var context = try SampleAnalyzers.context()
        try context.registry.register(AnalyzerEntry(Density.self))
        let text = "galley: 1\ndocuments: { paths: [a] }\nanalyzers: \(analyzers)\n"
        return PipelineCheck(PipelineSource(name: "p.yaml", text: text), context: context)
    }

    private func onlyFault(_ analyzers: String) throws -> Diagnostic {
        let faults = try check(analyzers).diagnostics
        try #require(faults.count == 1, "\(faults)")
        return faults[0]
    }

    @Test func aMarkThatAnAnalyzerUsesAndNobodyLeavesIsAFault() throws {
        let fault = try onlyFault("[word_frequency, egg_marker]")
        #expect(fault.code == .unknownMark)
        #expect(
            fault.message
                == "nothing in this pipeline leaves the mark 'hen', which 'egg_marker' uses")
        #expect(
            fault.help == "add the analyzer 'hen_marker', which leaves this mark, to 'analyzers'")
        #expect(fault.range.start.column == 29)
        #expect(try check("[egg_marker, hen_marker]").diagnostics == [])
        let labelled = try onlyFault("[egg_marker: { label: eggs }]")
        #expect(labelled.message.hasSuffix("which 'eggs' uses"))
    }

    @Test func aMeasureThatNobodyComputesIsAFault() throws {
        let fault = try onlyFault("[density]")
        #expect(fault.code == .unknownMeasure)
        #expect(fault.help == "'density' needs it: add 'word_frequency' to 'analyzers'")
        #expect(fault.suggestion == nil)
        let labelled = try onlyFault("[density, word_frequency: { label: heads }]")
        #expect(
            labelled.help
                == "'density' needs it: write 'needs: { word_frequency.words: heads.words }'")
    }

    @Test func needsReplacesAMeasure() throws {
        let analyzers = """
            [density: { needs: { word_frequency.words: heads.words_all } }, \
            word_frequency: { label: heads }]
            """
        let check = try check(analyzers)
        #expect(check.diagnostics == [])
        let plan = try #require(check.plan)
        #expect(plan.engine.order == [1, 0])
        #expect(plan.engine.analyzers[0].needs == ["word_frequency.words": "heads.words_all"])
        let pipeline = try #require(plan.resolved["pipeline"])
        #expect(
            pipeline["analyzers"]?[0]?["density"]?["needs"]
                == ["word_frequency.words": "heads.words_all"])
        #expect(pipeline["analyzers"]?[1]?["word_frequency"]?["needs"] == nil)
    }

    @Test(arguments: [
        (
            "[density: { needs: { word_frequency.word: a.b } }, word_frequency]",
            "'density' does not need the measure 'word_frequency.word'", 33
        ),
        (
            "[density: { needs: { word_frequency.words: h.wrods } }, word_frequency: { label: h }]",
            "there is no measure 'h.wrods'", 55
        ),
        (
            "[density: { needs: { word_frequency.words: density.density } }]",
            "'density.density' is a measure of this analyzer itself", 55
        ),
        (
            "[word_frequency: { needs: { a.b: word_frequency.words } }]",
            "'word_frequency' does not need the measure 'a.b'", 40
        ),
        (
            "[density: { needs: [a.b] }, word_frequency]",
            "wrong value for 'needs': found a list", 31
        ),
    ])
    func faultsHaveTheirPlaces(_ analyzers: String, _ message: String, _ column: Int) throws {
        let fault = try onlyFault(analyzers)
        #expect(fault.message.contains(message), "\(fault)")
        #expect(fault.range.start.column == column, "\(fault)")
    }

    @Test func analyzersThatNeedEachOtherAreACycle() throws {
        let analyzers = """
            [density: { needs: { word_frequency.words: half.ratio } }, \
            ratio: { label: half, of: density.density }]
            """
        #expect(try check(analyzers).diagnostics.map(\.code) == [.measureCycle])
    }
}
