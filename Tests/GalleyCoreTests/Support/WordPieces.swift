// SPDX-License-Identifier: Apache-2.0

import GalleyTesting

/// The pieces of random texts for the word kernel: some of every class, and rare combinations.
enum WordPieces {
    static let all: [String] =
        [
            "a", "the", "word", "Word", "WORDS", "internationalisation", "x", "don't", "e.g.", "1",
            "l'", "dell’", "l’homme", "dog's", "Ann’s", "'s", "42", "3.14", "1,000", "v2", "_",
            "__", "a_b", "'", ".", ",", ":", ";", "\"", "-", " ",
            " ", "  ", "\n", "\r\n", "\t", "!", "(", ")", "\0", "@", "#", "https://a.b/c?d=e",
            "www.x.de", "WWW", "w", "//", "://", "@name", "@", "#tag", "a@b.cd", "&",
        ] + [
            "é", "É", "ß", "×", "÷", "ª", "º", "µ", "²", "½", "·", "\u{AD}", "\u{A0}", "ł", "ǅ",
            "ʼ",
            "ˢ", "˂", "о", "Москва", "щука", "ґ", "\u{483}", "ΟΔΟΣ", "ς", "ά", "΄", "·", "϶", "ὀ",
            "א", "שלום", "ב״", "ג׳", "\u{5B0}", "ا", "سلام", "\u{64B}", "\u{640}", "٣", "٫", "۴",
            "ܐ",
            "अ", "\u{93E}", "\u{94D}", "ก", "\u{E31}", "ไทย", "ລ", "က", "\u{102D}", "ខ", "ა", "ⴀ",
            "Ა",
        ] + [
            "한국어", "ㅋㅋ", "\u{1100}\u{1161}", "語", "日本語", "㐀", "䷀", "〇", "々", "〆", "ひ", "が",
            "カ", "タカナ", "ー", "ｶ", "\u{FF9E}", "\u{3099}", "ａ", "Ａ", "１", "＿", "．", "，", "：",
            "’", "‘", "“", "”", "…", "—", "․", "‧", "‿", "\u{202F}", "\u{2009}", "\u{2028}",
            "\u{85}",
            "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{301}", "\u{20DD}", "€",
            "℃",
        ] + [
            "😀", "👩\u{200D}🚀", "🇫🇷", "🇫", "❤\u{FE0F}", "❤", "1\u{FE0F}\u{20E3}", "#\u{20E3}", "ℹ",
            "Ⓜ", "㊗", "©", "\u{FE0F}", "\u{FE0E}", "🏽", "\u{E0067}", "Ⅷ", "ⅷ", "①", "𐐀", "𐐨", "𝒳",
            "𝟘", "𠀀", "𑀅", "\u{11001}", "İ", "I", "ı", "ǲ", "ꙁ", "ꬰ", "\u{10FFFF}",
        ]

    /// A random text of `count` pieces, a few of which are random scalars.
    static func text(_ count: Int, using generator: inout SeededGenerator) -> String {
        var text = ""
        // A text has only a few kinds of pieces, so that rare ones are next to each other.
        let palette = (0..<Int.random(in: 2...30, using: &generator)).map { _ in
            all.randomElement(using: &generator) ?? ""
        }
        for _ in 0..<count {
            if Int.random(in: 0..<40, using: &generator) == 0 {
                let value = UInt32.random(in: 0...0x1FFFF, using: &generator)
                if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
            } else {
                text += palette.randomElement(using: &generator) ?? ""
            }
        }
        return text
    }
}
