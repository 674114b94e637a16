// SPDX-License-Identifier: Apache-2.0

import Galley
import TestSupport
import Testing

struct FinishedRunTests {
    private let documents = [TextDocument(id: "a", text: "A fine day at the harbour.")]

    private func run(_ keys: String = "") async throws -> FinishedRun {
        try await Pipeline(yaml: "galley: 1\nanalyzers: [word_frequency]\n\(keys)\n")
            .run(over: documents)
    }

    @Test func aFormatHasTheOptionsOfThePipeline() async throws {
        let plain = try await run()
        #expect(
            try plain.rendered(as: plain.format(named: "markdown"))
                == plain.rendered(as: .markdown))
        let short = try await run("reports: [{ terminal: { lines: 1 } }]")
        #expect(
            try short.rendered(as: short.format(named: "terminal")).count
                < plain.rendered(as: plain.format(named: "terminal")).count)
        #expect(try plain.format(named: "records").name == "records")
    }

    @Test func aToolkitMakesFormatsByName() async throws {
        let run = try await run("reports: [{ terminal: { lines: 1 } }]")
        let toolkit = try Toolkit()
        #expect(
            try run.rendered(as: toolkit.format(named: "terminal", options: ["lines": 1]))
                == run.rendered(as: run.format(named: "terminal")))
        let wide = TerminalStyle(width: 40, usesColor: true)
        #expect(
            try run.rendered(as: toolkit.format(named: "terminal", style: wide))
                == run.rendered(as: .terminal(wide)))
        for (name, words) in [("htm", "did you mean 'html'?"), ("terminal", "lines")] {
            let error = #expect(throws: GalleyError.self) {
                try toolkit.format(named: name, options: ["lines": 0])
            }
            #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
        }
    }

    @Test func anExplanationCanBeOfOneAnalyzer() throws {
        let pipeline = try Pipeline(analyzers: ["word_frequency", "caption_duplication"])
        let all = try pipeline.explain(documents[0])
        let one = try all.only("caption_duplication")
        #expect(one.analyzers.map(\.label) == ["caption_duplication"])
        #expect(one.text.contains("caption_duplication") && !one.text.contains("word_frequency"))
        #expect(all.text.contains("word_frequency"))
        let error = #expect(throws: GalleyError.self) { try all.only("captions") }
        #expect(
            error?.description == "the pipeline has no analyzer 'captions'; it has word_frequency, "
                + "caption_duplication")
        #expect(all.text(TerminalStyle(width: 60, usesColor: true)).contains("\u{1B}["))
    }

    @Test func everyLayerThatIsNamedIsShown() throws {
        let pipeline = try Pipeline.quickstart()
        #expect(pipeline.layerNames == ["language", "lines", "sentences", "tokens"])
        for name in pipeline.layerNames {
            #expect(!(try pipeline.text(ofLayer: name, of: documents[0]).isEmpty))
        }
        #expect(throws: GalleyError.self) { try pipeline.text(ofLayer: "x", of: documents[0]) }
    }
}
