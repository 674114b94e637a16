// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

struct PhrasesTests {
    private func phrases(_ text: String, _ length: Int, numbers: Bool = true) -> [String] {
        let document = AnnotatedDocument(text: text)
        let terms = document.phrases(of: length) { numbers || $0.kind == .word }
        return terms.map { document.spelling(of: $0) }
    }

    @Test func phrasesAreNeighbouringWords() {
        #expect(phrases("A b\tc  d", 2) == ["a b", "b c", "c d"])
        #expect(phrases("a b c d", 3) == ["a b c", "b c d"])
        #expect(phrases("a b", 1) == ["a", "b"])
        #expect(phrases("a b", 3) == [])
        #expect(phrases("", 2) == [])
    }

    @Test(arguments: [0, -1])
    func invalidLengthsGiveNoPhrases(_ length: Int) {
        #expect(phrases("a b c", length) == [])
    }

    @Test func phrasesEndAtPunctuationLinesAndOtherSpace() {
        #expect(phrases("a b, c d\ne f", 2) == ["a b", "c d", "e f"])
        #expect(phrases("a\u{A0}b 語語 c-d", 2) == ["b 語語", "語語 c"])
    }

    @Test func wordsThatAreNotCountedEndAPhrase() {
        #expect(phrases("a b 5 c d", 2, numbers: false) == ["a b", "c d"])
        #expect(phrases("a 5 b", 1, numbers: false) == ["a", "b"])
    }

    @Test func equalPhrasesAreOneTerm() {
        let document = AnnotatedDocument(text: "New York. new  york")
        #expect(Set(document.phrases(of: 2).map(\.index)).count == 1)
    }
}
