// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

struct TokensTests {
    @Test(arguments: ["", "one", "One, two: 3.5 € 👍🏽\n語", "\u{301}a\u{0}", "  \r\n"])
    func segmentsCoverTheText(_ text: String) {
        let tokens = AnnotatedDocument(text: text).tokens
        let ranges = (0..<tokens.count).map(tokens.range)
        #expect((ranges.first?.lowerBound ?? 0) == 0)
        #expect((ranges.last?.upperBound ?? 0) == text.utf8.count)
        #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
        #expect(ranges.allSatisfy { !$0.isEmpty })
    }

    @Test func wordsIncludeNumbers() {
        let document = AnnotatedDocument(text: "Don’t pay 3.5 €, don't!")
        let words = document.words
        #expect(words.map { document.spelling(of: $0.term) } == ["don't", "pay", "3.5", "don't"])
        #expect(words.map(\.kind) == [.word, .word, .number, .word])
        #expect(words.map { document[$0.range] } == ["Don’t", "pay", "3.5", "don't"])
        #expect(words.terms.map(\.index) == words.map(\.term.index))
        #expect(words[0].term.index == words[3].term.index)
        #expect(document.tokens.kinds.contains(.symbol))
    }

    @Test func wordsThatTheSelectionCutsAreNotSelected() {
        let document = TextDocument(id: "d", text: "one two three", marks: [Mark("m", 0..<6)])
        let plan = EnginePlan(
            analyzers: [
                PlannedAnalyzer(
                    analyzer: LoadedAnalyzer(WordCounter()),
                    selection: MarkSelection(only: ["m"]))
            ])
        #expect(Worker(plan: plan).process([document])[0].record?["word_counter.words"] == 1)
    }
}
