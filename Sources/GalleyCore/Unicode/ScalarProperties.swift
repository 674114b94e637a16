// SPDX-License-Identifier: Apache-2.0

/// The properties of one scalar that are needed for segmentation and layout.
struct ScalarProperties: Sendable {
    /// Properties that a scalar either has or does not have.
    struct Flags: OptionSet, Sendable {
        let rawValue: UInt8

        /// The scalar has the Unicode property Extended_Pictographic.
        static let pictographic = Flags(rawValue: 1)
        /// The scalar is shown as a picture if U+FE0F follows (emoji-variation-sequences.txt).
        static let takesEmojiStyle = Flags(rawValue: 2)
    }

    let wordBreak: WordBreakClass
    let kind: ScalarKind
    /// The width in terminal columns: 0, 1 or 2.
    let width: UInt8
    let flags: Flags

    init(_ wordBreak: WordBreakClass, _ kind: ScalarKind, width: UInt8, _ flags: Flags) {
        self.wordBreak = wordBreak
        self.kind = kind
        self.width = width
        self.flags = flags
    }

    var isPictographic: Bool { flags.contains(.pictographic) }
}

/// The contribution of one scalar to the kind of its segment.
enum ScalarKind: UInt8, Sendable {
    case other, letter, digit, punctuation, symbol, space, emoji
    /// U+20E3, which turns the character before it into a keycap.
    case keycap
    /// U+FE0F, after which the pictograph before it is shown as an emoji.
    case emojiStyle
    /// U+FE0E, after which the pictograph before it is shown as text.
    case textStyle
}

/// The values of the property Word_Break (UAX #29, table 3).
enum WordBreakClass: UInt8, Sendable {
    case other, carriageReturn, lineFeed, newline
    case extend, zeroWidthJoiner, format
    case katakana, hebrewLetter, letter
    case singleQuote, doubleQuote, midNumberLetter, midLetter, midNumber
    case numeric
    /// ExtendNumLet: `_` and similar characters that connect letters and digits.
    case connector
    case regionalIndicator
    /// WSegSpace: spaces such as U+0020.
    case space

    /// Whether the class is ALetter or Hebrew_Letter.
    var isLetter: Bool { self == .letter || self == .hebrewLetter }

    /// Whether rule WB4 attaches the scalar to the one before it.
    var isAttached: Bool { self == .extend || self == .format || self == .zeroWidthJoiner }
}

/// The role of a scalar in the choice between the two small forms of the Greek sigma.
enum Casing: UInt8, Sendable {
    case uncased
    case cased
    /// Case_Ignorable: the scalar is skipped, whether it is cased or not.
    case ignorable
}

/// The scripts that are written without spaces between words.
///
/// Neighbouring letters of the same script form a run.
enum UnspacedScript: UInt8, Sendable {
    /// Any script that is not in this list.
    case none
    /// Han, Hiragana and Katakana, which form one run together.
    case eastAsian
    case thai, lao, khmer, burmese
}
