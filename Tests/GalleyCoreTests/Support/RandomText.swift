// SPDX-License-Identifier: Apache-2.0

import GalleyTesting

/// Seeded strings of any valid Unicode, in which the scalars of segmentation rules are frequent.
struct RandomText {
    private var generator: SeededGenerator

    /// Scalars of every class, and emoji, marks and capitals.
    private static let frequent: [Unicode.Scalar] = [
        "a", "Z", "é", "Ω", "Σ", "ς", "İ", "ß", "0", "9", "٣", "_", "‿", "'", "\"", "’", "‘", ".",
        ":", ",", ";", "·", " ", "\u{3000}", "\u{A0}", "\t", "\n", "\r", "\u{85}", "\u{2028}",
        "\u{301}", "\u{308}", "\u{AD}", "\u{200B}", "\u{200D}", "\u{FE0E}", "\u{FE0F}", "\u{20E3}",
        "א", "ב", "ア", "ー", "の", "語", "ก", "ำ", "한", "ᄒ", "ᅡ", "🇦", "🇧", "👍", "🏽", "❤",
        "©", "ℹ", "☎", "#", "+", "\u{2C3}", "\u{E000}", "\u{10FFFF}", "\u{0}",
    ]

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    /// A string of up to `limit` scalars.
    mutating func text(upTo limit: Int) -> String {
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...limit, using: &self) {
            scalars.append(scalar())
        }
        return String(scalars)
    }

    private mutating func scalar() -> Unicode.Scalar {
        if Int.random(in: 0..<8, using: &self) > 0 {
            return Self.frequent.randomElement(using: &self) ?? "a"
        }
        let limits: [UInt32] = [0x80, 0x800, 0x10000, 0x110000]
        let limit = limits[Int.random(in: 0..<4, using: &self)]
        return Unicode.Scalar(UInt32.random(in: 0..<limit, using: &self)) ?? "\u{FFFD}"
    }
}

extension RandomText: RandomNumberGenerator {
    mutating func next() -> UInt64 { generator.next() }
}
