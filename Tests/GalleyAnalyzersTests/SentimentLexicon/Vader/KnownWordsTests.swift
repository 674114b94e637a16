// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import GalleyAnalyzers

@Suite("Known words")
struct KnownWordsTests {
    @Test("numbers are stable while the table grows")
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
