// SPDX-License-Identifier: Apache-2.0

import Galley
import TestSupport
import Testing

/// An analyzer that is not built in.
private struct Vowels: Analyzer {
    static let info = AnalyzerInfo(
        id: "vowels", summary: "Counts vowels.", measures: [.count("vowels", "The vowels.")])

    func examine(_ document: AnnotatedDocument) -> Evidence { Evidence() }
}

struct ToolkitComponentTests {
    private let scratch: TemporaryFolder

    init() throws { scratch = try TemporaryFolder() }

    /// A toolkit with the analyzer of a pipeline as a plug-in.
    private func toolkit(_ label: String) throws -> Toolkit {
        try scratch.write(
            "galley: 1\nanalyzers: [{ word_frequency: { label: \(label) } }]\n"
                + "documents: { paths: [a.txt] }\n",
            to: "plug.yaml")
        return try Toolkit(analyzers: [Vowels.self]).withPlugins([scratch.file("plug.yaml")])
    }

    @Test func everyKindIsListed() throws {
        let toolkit = try toolkit("own_words")
        let analyzers = try toolkit.components(.analyzer)
        #expect(analyzers.map(\.name) == analyzers.map(\.name).sorted())
        #expect(analyzers.map(\.name) == toolkit.analyzers.map(\.id))
        #expect(analyzers.map(\.name).contains("own_words"))
        #expect(try toolkit.components(.reader).map(\.name).prefix(2) == ["text", "markdown"])
        #expect(try toolkit.components(.format).map(\.name).contains("html"))
        for kind in ToolkitComponent.Kind.allCases {
            for component in try toolkit.components(kind) {
                #expect(component.kind == kind)
                #expect(!component.summary.isEmpty && component.page.hasPrefix(component.name))
                #expect((component.yaml != nil) == (kind == .analyzer))
                #expect((component.fileName != nil) == (kind == .format))
                #expect((component.reader != nil) == (kind == .reader))
            }
        }
    }

    @Test func anAnalyzerIsDescribed() throws {
        let words = try Toolkit().component(named: "word_frequency")
        #expect(words.origin == nil)
        let top = try #require(words.options.first { $0.name == "top" })
        #expect(top.kind.expectation.hasPrefix("a whole number") && !top.summary.isEmpty)
        #expect(words.analyzer?.measures.map(\.name).contains("words") == true)
        let pipeline = "galley: 1\nanalyzers:\n\(words.yaml ?? "")"
        #expect(try Pipeline(yaml: pipeline).labels == ["word_frequency"])
    }

    @Test func theOriginOfOthersIsStated() throws {
        let toolkit = try toolkit("own_words")
        #expect(try toolkit.component(named: "vowels").origin?.hasSuffix("Vowels") == true)
        let plugin = try toolkit.component(named: "own_words")
        #expect(plugin.origin == scratch.file("plug.yaml"))
        #expect(plugin.page.contains("(from \(scratch.file("plug.yaml")))"))
    }

    @Test func anUnknownNameHasASuggestion() {
        let error = #expect(throws: GalleyError.self) {
            try Toolkit().component(named: "word_frequenzy")
        }
        #expect(error?.description.hasSuffix("did you mean 'word_frequency'?") == true)
    }

    @Test func theSchemaNamesPlugins() throws {
        let own = try toolkit("own_words").pipelineSchema.prettyText
        #expect(own.contains("own_words") && own.contains("vowels"))
        #expect(!(try Toolkit().pipelineSchema.prettyText.contains("own_words")))
    }

    @Test func aPluginWithTheIDOfAnotherAnalyzerIsAnError() throws {
        let toolkit = try toolkit("vowels")
        let error = #expect(throws: GalleyError.self) { try toolkit.components(.format) }
        #expect(error?.description.contains("'vowels'") == true)
        #expect(
            toolkit.analyzers.map(\.id)
                == (try Toolkit(analyzers: [Vowels.self]).analyzers.map(\.id)))
    }
}
