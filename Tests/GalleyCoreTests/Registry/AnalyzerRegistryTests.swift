// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

struct AnalyzerRegistryTests {
    private struct Twin: Analyzer {
        static var info: AnalyzerInfo { AnalyzerInfo(id: "sample", summary: "A twin.") }
    }

    private struct BadName: Analyzer {
        static var info: AnalyzerInfo { AnalyzerInfo(id: "Bad-Name", summary: "A name.") }
    }

    private struct NoName: Analyzer {
        static var info: AnalyzerInfo { AnalyzerInfo(id: "", summary: "No name.") }
    }

    @Test func listingIsSorted() throws {
        let registry = try AnalyzerRegistry([WordCounter.self, Sample.self, LineMarker.self])
        #expect(registry.entries.map(\.info.id) == ["line_marker", "sample", "word_counter"])
        #expect(registry["sample"]?.info.summary == "Has options.")
        #expect(registry["Sample"] == nil)
    }

    @Test func duplicatesAreRefusedAndBothAreNamed() throws {
        var registry = try AnalyzerRegistry([Sample.self])
        let error = #expect(throws: RegistryError.self) { try registry.register(Twin.self) }
        let text = try #require(error).description
        #expect(text.hasPrefix("two analyzers are called 'sample': "))
        #expect(text.contains(".Sample") && text.contains(".Twin"))
        #expect(registry["sample"]?.info.summary == "Has options.")
    }

    @Test func idsAreInSnakeCase() {
        #expect(throws: RegistryError.self) { try AnalyzerRegistry([BadName.self]) }
        #expect(throws: RegistryError.self) { try AnalyzerRegistry([NoName.self]) }
    }
}
