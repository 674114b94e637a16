// SPDX-License-Identifier: Apache-2.0

import Galley
import TestSupport
import Testing

/// An analyzer with a rule that no example shows.
private struct Careless: Analyzer {
    static let info = AnalyzerInfo(
        id: "careless", summary: "Finds nothing.",
        rules: [Rule("nothing", "Nothing.")])

    func examine(_ document: AnnotatedDocument) -> Evidence { Evidence() }
}

struct ToolkitTestingTests {
    private let scratch: TemporaryFolder

    init() throws { scratch = try TemporaryFolder() }

    @Test(arguments: ["language", "text", "markdown"])
    func theBuiltInOnesMeetTheirContract(_ name: String) throws {
        let result = try Toolkit().test(name)
        #expect(result.isMet && result.failures.isEmpty, "\(result)")
        #expect((result.examples > 0) == (result.kind != .format))
        #expect(result.description.hasPrefix("\(name): fine"))
    }

    @Test func failuresAreValues() throws {
        let result = try Toolkit(analyzers: [Careless.self]).test("careless")
        #expect(!result.isMet && result.kind == .analyzer && result.examples == 0)
        #expect(result.failures.map(\.clause).contains(.examples))
        #expect(result.description.hasPrefix("'careless' does not meet the analyzer contract:\n- "))
    }

    @Test func anAnalyzerOfAPluginIsTestedByItsID() throws {
        try scratch.write(
            "galley: 1\nanalyzers:\n  - pattern:\n"
                + "      label: bees\n      checks: [{ id: bee, regex: bee }]\n"
                + "      examples: [{ text: \"a ⟦bee⟧\" }, { text: \"a wasp\" }]\n"
                + "documents: { paths: [a.txt] }\n",
            to: "plug.yaml")
        let toolkit = try Toolkit().withPlugins([scratch.file("plug.yaml")])
        let result = try toolkit.test("bees")
        #expect(result.isMet && result.examples == 2, "\(result)")
    }

    @Test func anUnknownNameHasASuggestion() {
        let error = #expect(throws: GalleyError.self) { try Toolkit().test("word_frequencs") }
        #expect(error?.description.hasSuffix("did you mean 'word_frequency'?") == true)
    }

    @Test(arguments: [Duration.zero, .seconds(-1), .seconds(86_401), .seconds(Int64.max)])
    func theTimeLimitHasARange(_ limit: Duration) throws {
        try scratch.write("", to: "plug.py")
        var options = TestOptions()
        options.timeLimit = limit
        let error = #expect(throws: GalleyError.self) {
            try Toolkit().test(scratch.file("plug.py"), options)
        }
        #expect(error?.description.contains("a time limit of") == true)
    }
}
