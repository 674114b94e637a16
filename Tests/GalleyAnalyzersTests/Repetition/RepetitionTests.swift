// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

@testable import GalleyAnalyzers

struct RepetitionTests {
    private func gopher(_ text: String) -> RepetitionMeasures {
        let words = AnnotatedDocument(text: text).words.map(\.range)
        return RepetitionVariant.gopher.measures(of: RepetitionText(text, words: words))
    }

    @Test func duplicateLinesAreCountedFromTheSecondCopy() {
        let found = gopher("one\ntwo\n\n one \ntwo\ntwo\n")
        #expect(found[.duplicateLines] == 3.0 / 5)
        #expect(found[.duplicateLineCharacters] == 9.0 / 15)
        #expect(found[.duplicateParagraphs] == 0)
        let paragraphs = gopher("a\nb\n\na\nb\n \nc")
        #expect(paragraphs[.duplicateParagraphs] == 1.0 / 3)
        #expect(paragraphs[.duplicateParagraphCharacters] == 3.0 / 7)
    }

    @Test func noCharacterCountsTwice() {
        // The four overlapping occurrences of "a a" cover all five words, and each word counts
        // once.
        #expect(gopher("a a a a a")[.top2gram] == 1)
        #expect(gopher("a b c d e a b c d e")[.duplicate5grams] == 0.5)
        #expect(gopher("a a a a a a a a a a")[.duplicate5grams] == 0.9)
        #expect(gopher("a b c d e f a b c d e f x")[.duplicate6grams] == 6.0 / 13)
    }

    @Test func ofEquallyFrequentPhrasesTheLongestCounts() {
        #expect(gopher("a b x harbour boats y a b z harbour boats")[.top2gram] == 24.0 / 31)
    }

    @Test(arguments: ["", "one", "one two", "\n\n", "语"])
    func shortTextsHaveValues(_ text: String) {
        for variant in RepetitionVariant.allCases {
            let words = AnnotatedDocument(text: text).words.map(\.range)
            let found = variant.measures(of: RepetitionText(text, words: words))
            #expect(found.values.allSatisfy { $0.value.isFinite })
        }
        #expect(gopher(text)[.top2gram] == 0)
        #expect(gopher(text)[.duplicate10grams] == 0)
    }

    @Test func exceededLimitsAreReported() throws {
        var analyzer = Repetition()
        let page = String(repeating: "The ferry is late again.\n", count: 4)
        let finding = try #require(analyzer.examine(AnnotatedDocument(text: page)).findings.first)
        #expect(finding.message.contains("duplicate_lines 0.75 > 0.3"))
        analyzer.variant = .c4
        let c4 = analyzer.examine(AnnotatedDocument(text: "Too short. {Lorem Ipsum}"))
        #expect(
            c4.findings.first?.message
                == "c4 drops the page: kept_sentences 0.0 < 5.0, lorem ipsum, a curly bracket")
    }
}
