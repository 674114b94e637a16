// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

struct SegmentScannerTests {
    @Test(arguments: [
        ("don't", TokenKind.word), ("don’t", .word), ("abc123", .word), ("foo_bar", .word),
        ("naïve", .word), ("Ωμέγα", .word), ("안녕하세요", .word), ("カタカナ", .word), ("語", .word),
        ("の", .word), ("〇", .word), ("ก็", .word), ("Ⅷ", .word), ("ה\"ה", .word),
        ("e\u{301}", .word),
        ("3.14", .number), ("1,000", .number), ("1\u{202F}000", .number), ("٣٫٥", .number),
        ("７", .number), ("²", .number), ("½", .number), ("1_000", .number), ("1’000", .number),
        (".", .punctuation), ("«", .punctuation), ("_", .punctuation), ("—", .punctuation),
        ("‼", .punctuation), ("٫", .punctuation),
        ("+", .symbol), ("€", .symbol), ("©", .symbol), ("♪", .symbol), ("❤\u{FE0E}", .symbol),
        ("👍", .emoji), ("👍🏽", .emoji), ("👩‍👩‍👧", .emoji), ("❤️", .emoji), ("❤", .emoji), ("🇫🇷", .emoji),
        ("🇫", .emoji), ("1️⃣", .emoji), ("#️⃣", .emoji), ("©️", .emoji), ("‼️", .emoji), ("ℹ️", .emoji),
        ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", .emoji), ("🏽", .emoji),
        (" ", .space), ("   ", .space), ("\t", .space), ("\r\n", .space), ("\u{2028}", .space),
        ("\u{A0}", .space), ("\u{3000} ", .space), ("\u{202F}", .space),
        (" \u{301}", .other), ("\u{301}", .other), ("\u{200B}", .other), ("\u{0}", .other),
        ("\u{E000}", .other), ("\u{AD}", .other),
    ])
    func oneSegment(_ text: String, _ kind: TokenKind) {
        let found = SegmentList(text)
        #expect(found.ends == [text.utf8.count])
        #expect(found.kinds == [kind])
    }

    @Test(arguments: [
        ("It's 3.5%, e.g. “can’t”!", "It's| |3.5|%|,| |e.g|.| |“|can’t|”|!"),
        ("a.1 1.a a:b 1:2 1;2 a;b", "a|.|1| |1|.|a| |a:b| |1|:|2| |1;2| |a|;|b"),
        ("-3 x--y a'' 'a' _1'", "-|3| |x|-|-|y| |a|'|'| |'|a|'| |_1|'"),
        ("1.\u{301}5 1._5 a'é a.\u{AD}é", "1.\u{301}5| |1|.|_5| |a'é| |a.\u{AD}é"),
        ("א\"ב א\"a", "א\"ב| |א|\"|a"),
        ("日本語のテスト", "日|本|語|の|テスト"), ("สวัสดี", "ส|วั|ส|ดี"),
        ("🇫🇷🇩🇪🇪 1️⃣2️⃣", "🇫🇷|🇩🇪|🇪| |1️⃣2️⃣"), ("love❤️you", "love|❤️|you"),
        ("a  b\t\tc\r\n\nd", "a|  |b|\t|\t|c|\r\n|\n|d"), ("", ""),
        ("https://example.org/a_b?c=1", "https|:|/|/|example.org|/|a_b|?|c|=|1"),
    ])
    func pieces(_ text: String, _ expected: String) {
        #expect(SegmentList.pieces(of: text).joined(separator: "|") == expected)
    }

    @Test func regionalIndicatorsFormPairs() {
        #expect(SegmentList("🇫🇷🇩🇪🇪").ends == [8, 16, 20])
    }

    @Test func invalidUTF8IsInSegments() {
        for bytes: [UInt8] in [
            [0x80], [0xC3], [0x61, 0xE2, 0x80], [0xF0, 0x9F, 0x91], [0xFF, 0x61],
        ] {
            #expect(SegmentList(bytes: bytes).isTiled)
        }
        #expect(SegmentList(bytes: [0xED, 0xA0, 0x80]).isTiled)
        #expect(SegmentList(bytes: [0xE2, 0x41, 0x42]).ends == [1, 3])
        #expect(SegmentList(bytes: [0xF4, 0xBF, 0xBF, 0xBF]).ends.last == 4)
    }

    @Test func everyLineOfTheOfficialTestPasses() throws {
        let cases = try BreakCase.cases(inFile: BreakCase.words)
        #expect(cases.count == 1823)
        for expected in cases {
            #expect(SegmentList(expected.text).ends == expected.ends, "\(expected.line)")
        }
    }
}
