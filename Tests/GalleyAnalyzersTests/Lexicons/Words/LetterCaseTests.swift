// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyAnalyzers

struct LetterCaseTests {
    @Test(
        "words become lower case as in Python",
        arguments: [
            ("GOOD", "good", true), ("Good", "good", false), ("S-200", "s-200", true),
            ("200", "200", false), ("ÉCOLE", "école", true), ("École", "école", false),
            ("ΟΔΟΣ", "οδος", true), ("ΣΑΣ'", "σας'", true), ("Σ", "σ", true),
            ("İ", "i\u{307}", true), ("ǅ", "ǆ", false), ("ǅA", "ǆa", false), ("ªA", "ªa", false),
            ("Ⓐ", "ⓐ", true), ("日本", "日本", false), ("日本A", "日本a", true), ("Þ’S", "þ’s", true),
        ])
    func cases(word: String, lowered: String, isUpper: Bool) {
        var letters = LetterCase()
        letters.read(word.utf8Span.span)
        let found = String(decoding: letters.buffer[..<letters.count], as: UTF8.self)
        #expect(found.unicodeScalars.elementsEqual(lowered.unicodeScalars))
        #expect(letters.isUpper == isUpper)
    }

    @Test("a reader that is used again forgets the word before")
    func reuse() {
        var letters = LetterCase()
        let long = String(repeating: "ÄB", count: 100)
        for (word, lowered) in [(long, long.lowercased()), ("No", "no"), ("Ò", "ò"), ("", "")] {
            letters.read(word.utf8Span.span)
            #expect(String(decoding: letters.buffer[..<letters.count], as: UTF8.self) == lowered)
        }
    }
}
