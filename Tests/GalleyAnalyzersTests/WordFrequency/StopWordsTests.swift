// SPDX-License-Identifier: Apache-2.0

import GalleyAnalyzers
import GalleyCore
import GalleyJSON
import Testing

struct StopWordsTests {
    private func listed(_ text: String, without list: String) throws -> [String] {
        try WordFrequencyRun([text], ["stop_words": "list.txt"], files: ["list.txt": list]).words
    }

    @Test func commentsBlankLinesAndLineEnds() throws {
        let list = "\u{FEFF}# a comment\r\none\r\n\r\n  two \t# why\n#three\nfour"
        #expect(
            try listed("one two three four why a comment", without: list)
                == ["a", "comment", "three", "why"])
    }

    @Test func wordsAreFoldedAsTheTokenizerFoldsThem() throws {
        #expect(try listed("don't été οδος", without: "DON’T\nÉTÉ\nΟΔΟΣ") == [])
        #expect(try listed("e\u{301}", without: "é") == [])
    }

    @Test func entriesThatAreNotOneWordAreReported() throws {
        let run = try WordFrequencyRun(
            ["well known ' of the"], ["stop_words": "l"],
            files: ["l": "well-known\nof the\n'\nwell"])
        #expect(run.words == ["known", "of", "the"])
        #expect(
            run.section.notes == [
                "Stop words of 'l' (1) are counted but not listed.",
                "Entries of 'l' that are not one word and so match nothing: 3.",
            ])
    }

    @Test func badUTF8IsAFaultWithItsLine() throws {
        let bytes = Array("one\ntwo\n".utf8) + [0xC3, 0x28]
        let result = WordFrequencyRun.configure(["stop_words": "l"], ["l": bytes])
        #expect(throws: AnalyzerEntry.FaultList.self) { try result.get() }
        guard case .failure(let list) = result else { return }
        #expect(
            list.faults == [
                OptionFault(
                    option: "stop_words", "line 3 of 'l' is not valid UTF-8",
                    expected: "text in UTF-8, one word per line")
            ])
    }

    @Test func bundledEnglishListIsClean() throws {
        let run = try WordFrequencyRun(["The Of AREN’T window"], ["stop_words": "english"])
        #expect(run.words == ["window"])
        #expect(!run.section.notes.contains { $0.hasPrefix("Entries") })
    }

    @Test func bundledEnglishListIsSortedAndInLowerCase() {
        let text = BundledFile("Config/stopwords/english.txt").text
        let words = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
        #expect((180...220).contains(words.count))
        #expect(words == Set(words).sorted())
        #expect(
            words.allSatisfy { $0.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x27 } })
        #expect(words.contains("don't") && words.contains("it's") && !words.contains("good"))
    }

    @Test func resourcesAreNamed() throws {
        let analyzer = try WordFrequencyRun.configure(["stop_words": "english"]).get()
        #expect(analyzer.resources.map(\.name) == ["english"])
        #expect(try WordFrequencyRun.configure([:]).get().options["stop_words"] == "none")
    }
}
