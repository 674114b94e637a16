// SPDX-License-Identifier: Apache-2.0

/// The class of a Unicode scalar in the comparison of lines.
enum LetterKind {
    /// A letter of a script that puts spaces between words.
    case letter

    /// A decimal digit or another number.
    case digit

    /// A Han or Kana letter; these scripts have no spaces, and about two of their letters make a
    /// word.
    case dense

    /// A Thai, Lao, Khmer or Myanmar letter; in these scripts, about four letters make a word.
    case flowing

    /// A combining mark or an invisible character, which neither begins nor ends a word.
    case joined

    /// White space, punctuation and symbols.
    case separator

    /// Finds the kind of a scalar that is not ASCII.
    init(beyondASCII value: UInt32) {
        switch value {
        case 0xAD, 0x200B...0x200F, 0x2060, 0xFE00...0xFE0F, 0xFEFF, 0x300...0x36F: self = .joined
        case 0xC0...0x24F: self = value == 0xD7 || value == 0xF7 ? .separator : .letter
        case 0x400...0x481, 0x48A...0x52F, 0xAC00...0xD7A3: self = .letter
        case 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF, 0x3005...0x3007,
            0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x20000...0x3FFFF:
            self = .dense
        case 0x2000...0x206F, 0x3000...0x303F, 0xFF00...0xFF0F: self = .separator
        default: self = Self.lookedUp(value)
        }
    }

    private static func lookedUp(_ value: UInt32) -> LetterKind {
        guard let scalar = Unicode.Scalar(value) else { return .separator }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
            return isFlowing(value) ? .flowing : .letter
        case .decimalNumber, .letterNumber, .otherNumber: return .digit
        case .nonspacingMark, .spacingMark, .enclosingMark, .format: return .joined
        default: return .separator
        }
    }

    private static func isFlowing(_ value: UInt32) -> Bool {
        switch value {
        case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF: true
        default: false
        }
    }

    /// Whether a scalar of kind `joined` is a combining mark, which turns a word into a different
    /// one.
    static func isMark(_ value: UInt32) -> Bool {
        guard let scalar = Unicode.Scalar(value) else { return false }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark: return !(0xFE00...0xFE0F).contains(value)
        default: return false
        }
    }
}
