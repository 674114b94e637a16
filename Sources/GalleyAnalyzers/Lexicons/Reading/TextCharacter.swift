// SPDX-License-Identifier: Apache-2.0

/// The way in which the reader treats a non-ASCII character.
enum TextCharacter: Sendable {
    /// A letter or digit.
    case letter
    /// A curly apostrophe or single quotation mark.
    case apostrophe
    /// White space.
    case space
    /// The end of a clause: a dash, or a comma of another script.
    case clauseEnd
    /// The end of a sentence.
    case sentenceEnd
    /// A symbol, which may be an emoji.
    case symbol
    /// An invisible character, or punctuation that ends a word but not a clause.
    case other

    /// Classifies a code point by Unicode blocks, which is accurate enough to find the words of a
    /// lexicon.
    init(_ scalar: UInt32) {
        switch scalar {
        case 0x2018, 0x2019: self = .apostrophe
        case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
            self = .space
        case 0x2013...0x2015, 0x3001, 0xFF0C, 0xFF1A, 0xFF1B, 0x060C: self = .clauseEnd
        case 0x2026, 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0x061F, 0x0964: self = .sentenceEnd
        case 0xA9, 0xAE, 0x203C, 0x2049, 0x2122, 0x2139, 0x2190...0x2BFF, 0x3030, 0x303D, 0x3297,
            0x3299, 0x1F000...0x1FBFF:
            self = .symbol
        case 0xAA, 0xB5, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x1FFF, 0x2C00...0x2DFF,
            0x3004...0x3007, 0x3021...0xD7FF, 0xF900...0xFDFF, 0xFE70...0xFEFE, 0xFF10...0xFF19,
            0xFF21...0xFF3A, 0xFF41...0xFFDC, 0x10000...0x1EFFF, 0x20000...0x3FFFF:
            self = .letter
        default: self = .other
        }
    }
}
