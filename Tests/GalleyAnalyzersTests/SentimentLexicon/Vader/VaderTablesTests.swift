// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyAnalyzers

struct VaderTablesTests {
    @Test("VADER's lexicon and tables are complete")
    func vader() {
        let tables = VaderTables(lexicon: .vader)
        #expect(LexiconFile.vader.faults.isEmpty)
        #expect(LexiconFile.vader.entries.count == 7506)
        #expect(tables.unreachable == 4)
        #expect(tables.words.words.count { $0.boost != nil } + tables.boosterPhrases.count == 84)
        #expect(tables.words.words.count { $0.isNegator } == 59)
        // The ninth case, "badass", is left out: a single word is never looked up as a phrase.
        #expect(tables.specialCases.count == 8)
    }

    @Test("the numbers of words do not change while the table grows")
    func numbers() {
        var known = KnownWords()
        let words = (0..<20_000).map { "w\($0 * 7919)" }
        let given = words.map { known.number(adding: $0.utf8Span.span) }
        #expect(given == Array(words.indices))
        #expect(words.map { known.number(of: $0.utf8Span.span) } == given)
        #expect(words.map { known.number(adding: $0.utf8Span.span) } == given)
        #expect(known.spelling(of: 3) == words[3])
        #expect(known.number(of: "nobody".utf8Span.span) == -1)
        #expect(known.number(of: String(repeating: "w", count: 500).utf8Span.span) == -1)
    }
}
