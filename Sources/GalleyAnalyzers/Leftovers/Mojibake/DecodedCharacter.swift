// SPDX-License-Identifier: Apache-2.0

/// A character that a repair of mojibake would put into the text, and how well it fits there.
struct DecodedCharacter {
    /// The scalar.
    let scalar: UInt32
    /// The kind of character.
    let kind: Kind

    /// A kind of character, by which its neighbours are judged.
    enum Kind: Int {
        /// A letter of the Latin script as languages of Europe and Vietnamese use it.
        case latin
        /// Quotation marks, dashes, the euro sign and the like.
        case punctuation
        /// Symbols from U+00A0 to U+00BF.
        case latin1Symbol
        /// Emoji, and the signs that belong to them.
        case emoji
        /// Arrows, stars, boxes and the like.
        case picture
        /// Punctuation of East Asia, and characters of full width.
        case wide
        /// The replacement character.
        case replacement
        /// Invisible characters such as joiners, and marks that combine with a letter.
        case joiner
        /// Letters of one script each, which have neighbours of the same script.
        case greek, cyrillic, armenian, hebrew, arabic, indic, southEast, georgian, kana, han,
            hangul
        /// Control characters from U+0080 to U+009F.
        case control
        /// Characters that few texts have.
        case rare
        /// Characters that hardly any text has: phonetic letters, private use, no characters.
        case improbable

        /// Whether the kind is a script other than Latin.
        var isScript: Bool { rawValue >= Kind.greek.rawValue && rawValue <= Kind.hangul.rawValue }
    }

    /// Finds the kind of a scalar.
    init(_ scalar: UInt32) {
        self.scalar = scalar
        kind = scalar < 0x2000 ? Self.low(scalar) : Self.high(scalar)
    }

    private static func low(_ scalar: UInt32) -> Kind {
        switch scalar {
        case 0x80...0x9F: .control
        case 0xA0...0xBF, 0xD7, 0xF7: .latin1Symbol
        case 0xC0...0x17E, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x218...0x21B, 0x1EA0...0x1EF9: .latin
        case 0x17F...0x24F, 0x259, 0x1E00...0x1FFF, 0x2C6...0x2DD: .rare
        case 0x300...0x36F: .joiner
        case 0x386...0x3CE: .greek
        case 0x400...0x45F, 0x490...0x4F9: .cyrillic
        case 0x531...0x589: .armenian
        case 0x5D0...0x5EA, 0x5B0...0x5C2: .hebrew
        case 0x60C, 0x61B, 0x61F, 0x621...0x652, 0x660...0x6D5, 0x6F0...0x6F9: .arabic
        case 0x900...0xDFF: .indic
        case 0xE00...0x109F, 0x1780...0x17FF: .southEast
        case 0x10A0...0x10FF: .georgian
        default: .improbable
        }
    }

    private static func high(_ scalar: UInt32) -> Kind {
        switch scalar {
        case 0x200B...0x200F, 0x2060, 0xFEFF: .joiner
        case 0x2010...0x2027, 0x2030...0x203A, 0x20AC, 0x2122, 0x2002...0x200A, 0x202F:
            .punctuation
        case 0xFE0E, 0xFE0F, 0x1F000...0x1FAFF: .emoji
        case 0x203B...0x205E, 0x2070...0x20BF, 0x2100...0x2BFF, 0xFB00...0xFB06: .picture
        case 0x3000...0x303F, 0xFF00...0xFFEF: .wide
        case 0x3040...0x30FF: .kana
        case 0x3400...0x9FFF: .han
        case 0xAC00...0xD7A3: .hangul
        case 0xFFFD: .replacement
        case 0xA000...0xABFF, 0xFB50...0xFEFE, 0x10000...0x1EFFF: .rare
        default: .improbable
        }
    }
}

extension DecodedCharacter {
    /// Returns how well the character fits between its neighbours, in tenths: positive numbers are
    /// evidence for the repair.
    ///
    /// - Parameters:
    ///   - previous: the class of the character before it.
    ///   - next: the class of the character after it.
    ///   - isRun: whether a neighbour is decoded too and is a letter of the same script.
    func fit(_ previous: CharacterClass, _ next: CharacterClass, isRun: Bool) -> Int {
        switch kind {
        case .latin: return latinFit(previous, next)
        case .punctuation:
            return scalar == 0x2019 && previous == .lower && next == .lower ? 25 : 15
        case .latin1Symbol: return 5
        case .emoji: return 20
        case .picture: return 10
        case .wide: return isRun ? 10 : -5
        case .replacement: return scalar == 0xFFFD ? 5 : 0
        case .joiner: return 0
        case .greek: return isRun ? 20 : 0
        case .cyrillic: return isRun ? 20 : -10
        case .control: return -15
        case .rare: return -20
        case .improbable: return -40
        default: return isRun ? 20 : -15
        }
    }

    private func latinFit(_ previous: CharacterClass, _ next: CharacterClass) -> Int {
        if CharacterClass(scalar) == .accentedUpper || isVietnameseCapital {
            if previous == .upper || next == .upper { return 10 }
            if previous == .lower { return -15 }
            return next == .lower ? 8 : 0
        }
        if previous == .lower || next == .lower { return 15 }
        if previous == .neutral, next == .neutral { return 5 }
        return previous == .upper || next == .upper ? -5 : 0
    }

    private var isVietnameseCapital: Bool { scalar >= 0x1EA0 && scalar % 2 == 0 }
}
