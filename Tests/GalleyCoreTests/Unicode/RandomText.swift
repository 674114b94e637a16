// SPDX-License-Identifier: Apache-2.0

/// Seeded strings of any valid Unicode, with the scalars that segmentation rules name made common.
struct RandomText {
    private var state: UInt64

    /// Scalars of every class and some that are emoji, marks or capitals.
    private static let telling: [Unicode.Scalar] = [
        "a", "Z", "é", "Ω", "Σ", "ς", "İ", "ß", "0", "9", "٣", "_", "‿", "'", "\"", "’", "‘", ".",
        ":", ",", ";", "·", " ", "\u{3000}", "\u{A0}", "\t", "\n", "\r", "\u{85}", "\u{2028}",
        "\u{301}", "\u{308}", "\u{AD}", "\u{200B}", "\u{200D}", "\u{FE0E}", "\u{FE0F}", "\u{20E3}",
        "א", "ב", "ア", "ー", "の", "語", "ก", "ำ", "한", "ᄒ", "ᅡ", "🇦", "🇧", "👍", "🏽", "❤",
        "©", "ℹ", "☎", "#", "+", "\u{2C3}", "\u{E000}", "\u{10FFFF}", "\u{0}",
    ]

    init(seed: UInt64) {
        state = seed
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
            return Self.telling.randomElement(using: &self) ?? "a"
        }
        let limits: [UInt32] = [0x80, 0x800, 0x10000, 0x110000]
        let limit = limits[Int.random(in: 0..<4, using: &self)]
        return Unicode.Scalar(UInt32.random(in: 0..<limit, using: &self)) ?? "\u{FFFD}"
    }
}

extension RandomText: RandomNumberGenerator {
    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
