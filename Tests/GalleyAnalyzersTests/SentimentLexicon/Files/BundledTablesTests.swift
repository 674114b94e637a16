// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import GalleyAnalyzers

@Suite("Bundled tables")
struct BundledTablesTests {
    @Test("VADER's lexicon and tables are whole")
    func vader() {
        let tables = VaderTables(lexicon: .vader)
        #expect(LexiconFile.vader.faults.isEmpty)
        #expect(LexiconFile.vader.entries.count == 7506)
        #expect(tables.unreachable == 4)
        #expect(tables.words.words.count { $0.boost != nil } + tables.boosterPhrases.count == 84)
        #expect(tables.words.words.count { $0.isNegator } == 59)
        // "badass", the ninth, is a single word, which is never looked up as a phrase.
        #expect(tables.specialCases.count == 8)
    }

    @Test("stop words are sorted, lower-case and stand once")
    func stopWords() {
        let text = String(decoding: BundledFile.englishStopWords.bytes, as: UTF8.self)
        let words = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
        #expect((180...220).contains(words.count))
        #expect(words == Set(words).sorted())
        #expect(
            words.allSatisfy { $0.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x27 } })
        #expect(words.contains("don't") && words.contains("it's") && !words.contains("good"))
    }

    @Test(
        "every list states its origin and licence",
        arguments: BundledFile.all.filter {
            $0.path.hasPrefix("Config/lexicons/") || $0.path.hasPrefix("Config/stopwords/")
        })
    func headers(file: BundledFile) {
        let text = String(decoding: file.bytes, as: UTF8.self)
        #expect(text.hasPrefix("# SPDX-License-Identifier: "))
        #expect(text.contains("\n# Origin: "))
        #expect(text.hasSuffix("\n"))
    }
}
