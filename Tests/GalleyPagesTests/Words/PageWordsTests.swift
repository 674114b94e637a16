// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyPages

struct PageWordsTests {
    @Test(arguments: [
        ("Don’t “panic” — yet!", "don't \"panic\" - yet"),
        ("ＴＯＫＹＯ　２０２４", "Tokyo 2024"),
        ("SCHÖNE GRÜSSE", "scho\u{308}ne gru\u{308}sse"),
        ("Pri\u{AD}vat\u{AD}per\u{AD}son", "Privatperson"),
        ("ΟΔΟΣ ΑΘΗΝΑ", "οδος αθηνα"),
        ("МОСКВА Ёлка", "москва ёлка"),
        ("東京・橋", "東京橋".replacing("京", with: "京 ")),
        ("snake_case-name", "snake case name"),
    ])
    func spellingsOfTheSameWords(_ first: String, _ second: String) {
        #expect(PageWords(of: first).hashes == PageWords(of: second).hashes)
        #expect(!PageWords(of: first).hashes.isEmpty)
    }

    @Test(arguments: [
        ("Bridge opens", "Bridges open"), ("schön", "schon"), ("के", "का"), ("a bc", "ab c"),
        ("12 3", "1 23"), ("東京", "京東"),
    ])
    func differentWordsStayDifferent(_ first: String, _ second: String) {
        #expect(PageWords(of: first).hashes != PageWords(of: second).hashes)
    }

    @Test(arguments: [
        ("one two  three", 3), ("", 0), ("— !", 0), ("港の新しい橋", 3), ("橋", 0),
        ("iPhone 15 の写真", 3), ("ภาษาไทยง่าย", 3), ("안녕하세요 여러분", 2), ("17:45", 2),
    ])
    func countsAreLikeThoseOfAReader(_ text: String, _ count: Int) {
        #expect(PageWords(of: text).counts == [count])
    }

    @Test func shapes() {
        #expect(PageWords(of: "It rained (again).”").shapes[0].contains(.endsSentence))
        #expect(PageWords(of: "A bridge (Photo)").shapes[0].contains(.endsInBracket))
        #expect(!PageWords(of: "A (new) bridge").shapes[0].contains(.endsInBracket))
        #expect(PageWords(of: "3 bridges").shapes[0].contains(.startsWithDigit))
        #expect(PageWords(of: "on 3 May 2024").shapes[0].contains(.hasDate))
        #expect(PageWords(of: "at 17:45 sharp").shapes[0].contains(.hasDate))
        #expect(!PageWords(of: "3: 45, 2.500").shapes[0].contains(.hasDate))
        #expect(PageWords(of: "élan").shapes[0].contains(.startsLower))
        #expect(!PageWords(of: "جسر جديد").shapes[0].contains(.startsLower))
    }
}
