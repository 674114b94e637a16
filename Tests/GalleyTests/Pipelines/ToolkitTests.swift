// SPDX-License-Identifier: Apache-2.0

import Galley
import GalleyAnalyzers
import GalleyCore
import GalleyTesting
import Synchronization
import TestSupport
import Testing

struct ToolkitTests {
    /// Pipelines name the analyzers, so no id may disappear or change unnoticed.
    @Test func theIDsOfTheAnalyzersAreKnown() throws {
        let ids = try BuiltInAnalyzers.registry().entries.map(\.info.id)
        #expect(
            ids == [
                "boilerplate", "caption_duplication", "formula", "language", "leftovers", "lexicon",
                "near_duplicates", "pattern", "repetition", "sentiment_lexicon", "word_frequency",
            ])
    }

    @Test(arguments: try BuiltInAnalyzers.registry().entries.map(\.info.id))
    func everyAnalyzerMeetsTheContract(_ id: String) throws {
        let entry = try #require(BuiltInAnalyzers.registry()[id])
        #expect(!entry.info.examples.isEmpty)
        try checkAnalyzer(entry)
    }

    /// The library prints nothing: the last words of a plug-in go to the function of the toolkit.
    @Test func theLastLinesOfAPluginAreHandedOver() throws {
        let scratch = try TemporaryFolder()
        try scratch.write("#!/bin/sh\necho one >&2\necho two >&2\nexit 3\n", to: "plug.sh")
        try scratch.setPermissions(0o755, of: "plug.sh")
        let said = Mutex("")
        var toolkit = try Toolkit()
        toolkit.pluginLog = { lines in said.withLock { $0 += lines } }
        #expect(throws: GalleyError.self) { try toolkit.withPlugins([scratch.file("plug.sh")]) }
        #expect(said.withLock { $0 } == "plug.sh: one\nplug.sh: two\n")
    }
}
