// SPDX-License-Identifier: Apache-2.0

import GalleyAnalyzers
import GalleyCore
import GalleyTesting
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
}
