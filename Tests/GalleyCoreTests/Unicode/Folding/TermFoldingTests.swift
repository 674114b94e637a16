// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

struct TermFoldingTests {
    private func fold(_ word: String, _ folding: TermFolding = .standard) -> String {
        var bytes = Array("<".utf8)
        folding.append(Array(word.utf8).span, to: &bytes)
        return String(decoding: bytes.dropFirst(), as: UTF8.self)
    }

    @Test(arguments: [
        ("Don't", "don't"), ("DON’T", "don't"), ("‘Tis", "'tis"), ("rock ʼn＇", "rock 'n'"),
        ("ABCXYZ@[`{09", "abcxyz@[`{09"), ("É", "é"), ("ÀÉÎ", "àéî"), ("Straße", "straße"),
        ("STRAẞE", "straße"), ("İstanbul", "i\u{307}stanbul"), ("ПРАВДА", "правда"), ("Ǆ ǅ", "ǆ ǆ"),
        ("K", "k"), ("Å", "å"), ("Ⅷ", "ⅷ"), ("Ⓐ", "ⓐ"), ("Ａ", "ａ"), ("𐐀", "𐐨"), ("Ꭰ", "ꭰ"),
        ("ΟΔΟΣ", "οδος"), ("οδος", "οδος"), ("ΣΟΦΟΣ", "σοφος"), ("Σ", "σ"), ("ΑΣ’", "ας'"),
        ("ΑΣ\u{301}", "ας\u{301}"), ("E\u{301}", "é"), ("A\u{AD}B\u{200B}", "ab"), ("ΑΣ’Α", "ασ'α"),
        ("Α\u{301}Σ", "άς"), ("1Σ", "1σ"),
        ("語", "語"), ("", ""),
    ])
    func standardFolding(_ word: String, _ folded: String) {
        #expect(Array(fold(word).utf8) == Array(folded.utf8))
    }

    @Test func eachFoldCanBeSwitchedOff() {
        #expect(fold("DON’T É", TermFolding(foldsApostrophes: false)) == "don’t é")
        #expect(fold("DON’T É", TermFolding(letterCase: .keep)) == "DON'T É")
        #expect(
            fold("DON’T É", TermFolding(letterCase: .keep, foldsApostrophes: false)) == "DON’T É")
        let decomposed = fold("e\u{301}", TermFolding(composes: false))
        #expect(Array(decomposed.utf8) == Array("e\u{301}".utf8))
        #expect(fold("a\u{AD}b", TermFolding(dropsInvisible: false)) == "a\u{AD}b")
    }

    @Test func invalidUTF8IsKept() {
        var folded: [UInt8] = []
        TermFolding.standard.append([0x41, 0xC3, 0xFF, 0x41, 0xE2, 0x80].span, to: &folded)
        #expect(folded == [0x61, 0xC3, 0xFF, 0x61, 0xE2, 0x80])
    }

    @Test func foldingTwiceEqualsFoldingOnce() {
        var random = RandomText(seed: 7)
        for _ in 0..<500 {
            let once = fold(random.text(upTo: 20))
            #expect(Array(fold(once).utf8) == Array(once.utf8))
        }
    }
}
