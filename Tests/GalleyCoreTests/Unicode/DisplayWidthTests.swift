// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("plain text", 10), ("naïve", 5), ("nai\u{308}ve", 5),
        ("\u{200B}\u{200D}\u{FEFF}", 0),
        ("co\u{AD}op", 5), ("\t\n\u{1B}", 0), ("語", 2), ("テスト", 6), ("ﾃｽﾄ", 3), ("Ａ", 2), ("　", 2),
        ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("สวัสดี", 4), ("–’…", 3),
        ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧", 2), ("🏳️‍🌈", 2), ("🇫🇷", 2), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("🏽", 2),
        ("❤", 1), ("❤️", 2), ("©", 1), ("©️", 2), ("1️⃣", 2), ("a\u{FE0F}", 1), ("👍\u{FE0F}", 2),
    ])
    func columns(_ text: String, _ expected: Int) {
        #expect(DisplayWidth.columns(of: text) == expected)
    }

    @Test func partsOfStringsAreMeasuredAlone() {
        #expect(DisplayWidth.columns(of: "a語b".dropFirst()) == 3)
    }
}
