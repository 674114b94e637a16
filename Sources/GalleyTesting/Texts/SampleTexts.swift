// SPDX-License-Identifier: Apache-2.0

/// The texts with which an analyzer is tested: its examples, unusual texts and synthetic texts.
struct SampleTexts {
    /// Lists of documents that are short enough to be tested in many combinations.
    let lists: [TextList]

    init(examples: [String], seed: UInt64) {
        let made = (0..<2).map { round -> TextList in
            let seed = seed &+ UInt64(round)
            var maker = TextMaker(examples: examples, seed: seed)
            return TextList(texts: maker.texts(8), seed: seed)
        }
        lists = [TextList(texts: examples + OddTexts.short, seed: nil)] + made
    }

    /// Every short text, each in a list of its own.
    var singles: [TextList] {
        lists.flatMap { list in list.texts.map { TextList(texts: [$0], seed: list.seed) } }
    }

    /// Every long text, each in a list of its own.
    var longSingles: [TextList] {
        OddTexts.long.map { TextList(texts: [$0], seed: nil) }
    }
}

/// Texts with which an analyzer is tested, one per document.
struct TextList {
    let texts: [String]
    /// The seed of the texts; nil if they are not synthetic.
    let seed: UInt64?
}

/// Unusual texts of the kind that every crawl contains.
private enum OddTexts {
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

    /// Texts that are too long to be tested in every combination.
    static let long = [
        String(repeating: "long", count: 5_000),
        String(repeating: "short line\n", count: 2_000),
        String(repeating: "\n", count: 5_000) + "end",
        String(repeating: "\u{301}", count: 5_000),
        String(repeating: "word ", count: 4_000),
    ]
}

/// Makes synthetic documents from common words, symbols and the words of an analyzer's examples.
///
/// The words of the examples are used, because random words hardly ever contain what an analyzer
/// looks for.
private struct TextMaker {
    private var random: SeededGenerator
    private let words: [String]
    private let lines: [String]

    private static let common = [
        "the", "The", "of", "and", "to", "a", "in", "is", "it", "was", "not", "very", "good", "bad",
        "press", "city", "council", "2026", "3.5", "don't", "don’t", "São", "Paulo", "ΟΔΟΣ", "語",
        "fire-fighter", "e\u{301}", "é", "👩🏽‍🚒", "!", "?", "...", "“", "”", "\u{A0}", "\u{0}",
    ]
    private static let gaps = [
        " ", " ", " ", " ", " ", ", ", ". ", "\n", "\n", "\n\n", "\r\n", "\t", "",
    ]

    init(examples: [String], seed: UInt64) {
        random = SeededGenerator(seed: seed)
        words = Self.common + examples.flatMap { $0.split(separator: " ").map(String.init) }
        lines = ["", "A line that comes again and again."] + examples
    }

    /// Makes `count` documents of at most about 60 words each, with some repeated lines.
    mutating func texts(_ count: Int) -> [String] {
        (0..<count).map { _ in text() }
    }

    private mutating func text() -> String {
        var text = ""
        for _ in 0..<Int.random(in: 1...60, using: &random) {
            if Int.random(in: 0..<12, using: &random) == 0 {
                text += "\n" + (lines.randomElement(using: &random) ?? "") + "\n"
            } else {
                text += words.randomElement(using: &random) ?? ""
                text += Self.gaps.randomElement(using: &random) ?? " "
            }
        }
        return text
    }
}
