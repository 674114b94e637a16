// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

@testable import GalleyAnalyzers

struct VaderReaderTests {
    @Test("copies map byte by byte, replacements as a whole")
    func sourceMap() {
        var map = SourceMap()
        map.copy(at: 0, from: 100)
        map.replacement(at: 5, for: 105..<109)
        map.copy(at: 20, from: 109)
        #expect(map.source(of: 1..<3) == 101..<103)
        #expect(map.source(of: 7..<9) == 105..<109)
        #expect(map.source(of: 4..<6) == 104..<109)
        #expect(map.source(of: 19..<22) == 105..<111)
    }

    @Test(
        "punctuation is removed from words and kept on emoticons",
        arguments: [
            ("(good),", "good"), (":)", ":)"), ("\"ok\"", "\"ok\""), ("don't!", "don't"),
            ("...", "..."), ("'né'", "'né'"), ("'née'", "née"), ("“good”", "“good”"),
        ])
    func punctuation(token: String, word: String) {
        let document = AnnotatedDocument(text: token)
        let range = Punctuation.stripped(from: 0..<document.length, of: token.utf8Span.span)
        #expect(document[range] == word)
    }
}
