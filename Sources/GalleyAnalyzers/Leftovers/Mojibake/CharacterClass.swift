// SPDX-License-Identifier: Apache-2.0

/// A kind of character, by which the search for mojibake judges which neighbours are unusual.
enum CharacterClass: Int, CaseIterable {
    /// Spaces, punctuation of ASCII, the ends of the text, and all characters of no other class.
    case neutral
    /// A digit of ASCII.
    case digit
    /// A lower-case letter of ASCII.
    case lower
    /// A capital letter of ASCII.
    case upper
    /// Another lower-case letter of the Latin script.
    case accentedLower
    /// Another capital letter of the Latin script.
    case accentedUpper
    /// A mark that often follows a word: a closing quotation mark, an ellipsis, a dash.
    case closing
    /// A sign that sometimes follows a word, such as a trademark sign.
    case sign
    /// A mark that begins something, such as an opening quotation mark; unusual after a letter.
    case opening
    /// A symbol that rarely touches a letter.
    case symbol
    /// A soft hyphen, which can be between any two letters.
    case softHyphen
    /// A character for drawing boxes and for shades.
    case box
    /// A control character from U+0080 to U+009F.
    case control
    /// A lower-case letter of Russian or Ukrainian.
    case cyrillicLower
    /// A capital letter of Russian or Ukrainian.
    case cyrillicUpper
    /// A letter of another language in the Cyrillic script.
    case cyrillicOther
    /// A lower-case Greek letter.
    case greekLower
    /// A capital Greek letter.
    case greekUpper
    /// The replacement character.
    case replacement

    /// Finds the class of a scalar.
    init(_ scalar: UInt32) {
        self = scalar < 0x80 ? Self.ascii(scalar) : Self.beyondASCII(scalar)
    }

    private static func ascii(_ scalar: UInt32) -> CharacterClass {
        switch scalar {
        case 0x30...0x39: .digit
        case 0x41...0x5A: .upper
        case 0x61...0x7A: .lower
        default: .neutral
        }
    }

    private static func beyondASCII(_ scalar: UInt32) -> CharacterClass {
        switch scalar {
        case 0x80...0x9F: .control
        case 0xA0...0xBF, 0xD7, 0xF7: latin1Symbol(scalar)
        case 0xC0...0xDE: .accentedUpper
        case 0xDF...0xFF: .accentedLower
        case 0x100...0x17F: latinExtended(scalar)
        case 0x192, 0x2C6...0x2DD: .symbol
        case 0x386, 0x388...0x38F, 0x391...0x3AB: .greekUpper
        case 0x390, 0x3AC...0x3CE: .greekLower
        case 0x410...0x42F, 0x404, 0x406, 0x407, 0x401: .cyrillicUpper
        case 0x430...0x44F, 0x454, 0x456, 0x457, 0x451: .cyrillicLower
        case 0x400...0x45F, 0x490, 0x491: .cyrillicOther
        case 0x2000...0x206F: punctuation(scalar)
        case 0x2122: .sign
        case 0x20A0...0x23FF, 0x25A0...0x25FF, 0xF8FF: .symbol
        case 0x2500...0x259F: .box
        case 0xFB01, 0xFB02: .accentedLower
        case 0xFFFD: .replacement
        default: .neutral
        }
    }

    private static func latin1Symbol(_ scalar: UInt32) -> CharacterClass {
        switch scalar {
        case 0xA0, 0xBB: .closing
        case 0xAD: .softHyphen
        case 0xA9, 0xAE, 0xAA, 0xB0, 0xB7, 0xBA: .sign
        case 0xA1, 0xAB, 0xBF: .opening
        default: .symbol
        }
    }

    /// Returns the class of a letter from U+0100 to U+017F, where capital and small letters
    /// alternate.
    private static func latinExtended(_ scalar: UInt32) -> CharacterClass {
        switch scalar {
        case 0x138, 0x149, 0x17F: .accentedLower
        case 0x178: .accentedUpper
        case 0x139...0x148, 0x179...0x17E: scalar % 2 == 1 ? .accentedUpper : .accentedLower
        default: scalar % 2 == 0 ? .accentedUpper : .accentedLower
        }
    }

    private static func punctuation(_ scalar: UInt32) -> CharacterClass {
        switch scalar {
        case 0x2013...0x2015, 0x2019, 0x201C, 0x201D, 0x2026, 0x203A: .closing
        case 0x2018, 0x2022: .sign
        case 0x201A, 0x201E, 0x2039: .opening
        case 0x2000...0x200D, 0x2028, 0x2029: .neutral
        default: .symbol
        }
    }
}

extension CharacterClass {
    /// Whether the class is one of letters beyond ASCII.
    var isForeignLetter: Bool {
        switch self {
        case .accentedLower, .accentedUpper, .cyrillicLower, .cyrillicUpper, .cyrillicOther,
            .greekLower, .greekUpper:
            true
        default: false
        }
    }

    /// Returns how unusual it is, in tenths, that a character of this class is followed by one of
    /// another class: 0 for what every text has, 30 for what hardly any text has.
    func surprise(before next: CharacterClass) -> Int {
        switch (self, next) {
        case (.control, _), (_, .control): 25
        case (_, .replacement): self.isForeignLetter || self == .symbol ? 15 : 0
        case (.lower, .accentedUpper), (.accentedLower, .accentedUpper): 25
        case (.lower, .cyrillicLower), (.lower, .cyrillicUpper), (.lower, .cyrillicOther),
            (.lower, .greekUpper), (.lower, .greekLower), (.accentedLower, .greekUpper):
            25
        case (.cyrillicLower, .cyrillicUpper), (.cyrillicOther, .cyrillicUpper): 15
        case (.cyrillicLower, .cyrillicOther), (.cyrillicUpper, .cyrillicOther): 8
        case (.greekLower, .greekUpper): 20
        case (.greekLower, .accentedLower), (.greekLower, .accentedUpper),
            (.greekUpper, .accentedLower), (.greekUpper, .accentedUpper),
            (.accentedLower, .greekLower), (.accentedUpper, .greekLower),
            (.cyrillicUpper, .accentedLower), (.cyrillicLower, .accentedLower):
            20
        case (.accentedUpper, .accentedUpper): 6
        case (.accentedUpper, .accentedLower), (.accentedLower, .accentedLower): 3
        case (.digit, .accentedUpper), (.digit, .accentedLower): 10
        case (.accentedLower, .upper): 12
        case (.symbol, .digit): 5
        default: surpriseOfMarks(before: next)
        }
    }

    private func surpriseOfMarks(before next: CharacterClass) -> Int {
        let isLetter = isForeignLetter
        let isCapital = self == .accentedUpper || self == .cyrillicUpper || self == .greekUpper
        switch next {
        case .closing: return isLetter ? 3 : self == .symbol || self == .opening ? 8 : 0
        case .sign: return isCapital ? 12 : isLetter ? 10 : self == .symbol ? 12 : 0
        case .opening: return isCapital ? 20 : isLetter || self == .lower ? 15 : 3
        case .symbol: return isCapital ? 25 : isLetter ? 20 : surpriseOfSymbol
        case .softHyphen: return self == .accentedUpper ? 25 : self == .accentedLower ? 10 : 0
        case .box: return isLetter ? 30 : self == .lower ? 15 : 0
        default: return surpriseOfLetter(next)
        }
    }

    /// How unusual a symbol after this character is.
    private var surpriseOfSymbol: Int {
        switch self {
        case .lower, .opening, .closing: 15
        case .symbol, .sign: 12
        default: 0
        }
    }

    private func surpriseOfLetter(_ next: CharacterClass) -> Int {
        switch self {
        case .symbol: next.isForeignLetter ? 15 : next == .lower || next == .upper ? 10 : 0
        case .box: next.isForeignLetter ? 20 : next == .lower ? 15 : 0
        case .sign: next == .lower || next.isForeignLetter ? 10 : next == .upper ? 7 : 0
        case .closing: next.isForeignLetter ? 7 : next == .lower || next == .upper ? 3 : 0
        case .opening: next.isForeignLetter ? 5 : 0
        case .cyrillicOther: next == .digit ? 10 : 0
        default: 0
        }
    }
}
