// SPDX-License-Identifier: Apache-2.0
import GalleyCore
import GalleyJSON
import GalleyTesting
import TestSupport
import Testing

@testable import GalleyAnalyzers

struct SentimentReportTests {
    private static func plan() throws -> EnginePlan {
        var analyzer = SentimentLexicon()
        try analyzer.load()
        return EnginePlan(analyzers: [PlannedAnalyzer(analyzer: LoadedAnalyzer(analyzer))])
    }

    private static func manifest(_ plan: EnginePlan) -> Manifest {
        Manifest(toolVersion: "test", pipeline: "test", pipelineHash: "", plan: plan)
    }

    private static func documents(_ texts: [String]) -> [TextDocument] {
        texts.enumerated().map { TextDocument(id: "d\($0)", text: $1) }
    }

    private func section(_ texts: [String]) throws -> Section {
        let plan = try Self.plan()
        let worker = Worker(plan: plan)
        _ = worker.process(Self.documents(texts))
        return try #require(worker.state.report(Self.manifest(plan)).sections.first).section
    }

    @Test("documents are classed, ranked and drawn")
    func documents() throws {
        let section = try section([
            "Good soup", "Bad soup", "Soup", "Good soup", "Wonderful, great soup", "Awful soup",
        ])
        let tables = Dictionary(section.tables.map { ($0.name, $0.rows) }) { first, _ in first }
        #expect(
            tables["classes"] == [
                [.text("positive"), .count(3), .part(3, of: 6)],
                [.text("neutral"), .count(1), .part(1, of: 6)],
                [.text("negative"), .count(2), .part(2, of: 6)],
            ])
        #expect(tables["most_positive"]?.map(\.[0]) == [.text("d4"), .text("d0"), .text("d3")])
        #expect(tables["most_negative"]?.map(\.[0]) == [.text("d1"), .text("d5")])
        #expect(section.histograms.first?.bins.map(\.count) == [0, 0, 2, 0, 0, 1, 0, 2, 0, 1])
        #expect(section.histograms.first?.bins.first?.from == -1)
        #expect(section.histograms.first?.bins.last?.to == 1)
    }

    @Test("words are ranked by what they contributed, ties by their bytes")
    func words() throws {
        let section = try section(["good GOOD soup", "sad", "glad", "not good"])
        let words = try #require(section.tables.first { $0.name == "words" })
        #expect(words.rows.map(\.[0]) == [.text("good"), .text("sad"), .text("glad")])
        #expect(words.rows[0][1] == .count(3))
        #expect(words.total == 3)
    }

    @Test("the notes name lexicon and mode")
    func notes() throws {
        let notes = try section(["good"]).notes
        #expect(notes[0] == "Lexicon: 'english', 10,535 entries.")
        #expect(notes[1] == "Mode: Galley's rules, which refine VADER's.")
    }

    @Test(
        "any division among workers gives the same report and state", arguments: LawSeeds.first(3))
    func mergeLaws(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let texts = try VaderCase.all().prefix(300).map(\.text)
        let plan = try Self.plan()
        let documents = Self.documents(texts)
        let whole = Worker(plan: plan)
        _ = whole.process(documents)
        var states: [RunState] = []
        var rest = documents.shuffled(using: &random)[...]
        while !rest.isEmpty {
            let worker = Worker(plan: plan)
            _ = worker.process(Array(rest.prefix(Int.random(in: 1...90, using: &random))))
            rest = rest.dropFirst(worker.state.accounts.analyzed + skipped(worker))
            states.append(worker.state)
        }
        let merged = merge(states, plan, &random)
        #expect(try merged.encoded() == whole.state.encoded())
        let manifest = Self.manifest(plan)
        #expect(merged.report(manifest).figures == whole.state.report(manifest).figures)
        #expect(
            merged.report(manifest).sections.map(\.section)
                == whole.state.report(manifest).sections.map(\.section))
    }

    private func skipped(_ worker: Worker) -> Int {
        worker.state.accounts.skipped.values.reduce(0, +)
    }

    /// Merges two neighbouring states, chosen at random, until one state is left.
    private func merge(
        _ states: [RunState], _ plan: EnginePlan, _ random: inout SeededGenerator
    ) -> RunState {
        var states = states + [RunState(plan: plan)]
        while states.count > 1 {
            let index = Int.random(in: 1..<states.count, using: &random)
            states[index - 1].merge(states.remove(at: index))
        }
        return states[0]
    }
}
