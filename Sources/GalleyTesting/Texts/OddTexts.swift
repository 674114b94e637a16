// SPDX-License-Identifier: Apache-2.0

/// Texts such as nobody thinks of and every crawl brings.
enum OddTexts {
    static let short = [
        "", " ", " \u{A0}\t\u{3000}\u{2028}\r\n", "\n\n\n", "a", "\u{301}",
        "\u{301}\u{308}\u{20E3}",
        "👩🏽‍🚒👨‍👩‍👧‍👦🏳️‍🌈🇦🇶1️⃣❤️☎︎", "\u{200D}\u{FE0F}\u{1F3FD}", "שלום, עולם! \u{202E}abc\u{202C}",
        "السلام عليكم ١٢٣", "nul\u{0}nul \u{0}\u{0}", "\u{FFFD}\u{FFFD} \u{FFFD}a", "\u{FEFF}mark",
        "one\r\ntwo\r\n\r\nthree\rfour\r\n", "no end of line", "ends with one\n", "...!!!???—–…",
        "Ａｂｃ １２３ ﬁ Ⅷ ǅ İ ſ ß ẞ ΑΣ", "e\u{301}é E\u{301}É", "ไทยไม่มีช่องว่าง 日本語 한국어",
        "don't don’t ‘don’t’ o’'o", "1,234.5 -3e-7 50% $4.99 2026-11-22T10:00Z",
        "<b>&amp;</b> {\"a\": 1}",
        "https://example.org/a?b=c#d user@example.org #tag @name :-)",
        "\u{10FFFF}\u{E000}\u{E0041}",
        "the same line\nthe same line\nthe same line\nthe same line\n",
    ]

    /// Texts that are too long to be tried in every combination.
    static let long = [
        String(repeating: "long", count: 25_000),
        String(repeating: "short line\n", count: 10_000),
        String(repeating: "\n", count: 5_000) + "end",
        String(repeating: "\u{301}", count: 5_000),
        String(repeating: "word ", count: 10_000),
    ]
}
