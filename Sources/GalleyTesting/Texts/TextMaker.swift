// SPDX-License-Identifier: Apache-2.0

/// Makes up documents from the words of an analyzer's examples, common words and odd signs.
///
/// The examples' own words matter: what an analyzer looks for hardly ever turns up by chance.
struct TextMaker {
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

    /// Documents of up to some sixty words; some lines come several times.
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
