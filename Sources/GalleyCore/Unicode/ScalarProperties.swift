// SPDX-License-Identifier: Apache-2.0

/// What segmentation and layout know of one scalar.
struct ScalarProperties: Sendable {
    /// Properties that a scalar has or lacks.
    struct Flags: OptionSet, Sendable {
        let rawValue: UInt8

        /// Extended_Pictographic.
        static let pictographic = Flags(rawValue: 1)
        /// U+FE0F after it asks for a picture (emoji-variation-sequences.txt).
        static let takesEmojiStyle = Flags(rawValue: 2)
    }

    let wordBreak: WordBreakClass
    let kind: ScalarKind
    /// Columns of a terminal: 0, 1 or 2.
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

/// What one scalar contributes to the kind of its segment.
enum ScalarKind: UInt8, Sendable {
    case other, letter, digit, punctuation, symbol, space, emoji
    /// U+20E3, which makes a keycap of what it follows.
    case keycap
    /// U+FE0F, which shows the pictograph before it as an emoji.
    case emojiStyle
    /// U+FE0E, which shows the pictograph before it as text.
    case textStyle
}

/// The values of the property Word_Break (UAX #29, table 3).
enum WordBreakClass: UInt8, Sendable {
    case other, carriageReturn, lineFeed, newline
    case extend, zeroWidthJoiner, format
    case katakana, hebrewLetter, letter
    case singleQuote, doubleQuote, midNumberLetter, midLetter, midNumber
    case numeric
    /// ExtendNumLet: `_` and its like.
    case connector
    case regionalIndicator
    /// WSegSpace.
    case space

    /// ALetter or Hebrew_Letter.
    var isLetter: Bool { self == .letter || self == .hebrewLetter }

    /// Classes that rule WB4 attaches to whatever stands before them.
    var isAttached: Bool { self == .extend || self == .format || self == .zeroWidthJoiner }
}

/// How a scalar counts when the form of a Greek sigma is decided.
enum Casing: UInt8, Sendable {
    case uncased
    case cased
    /// Case_Ignorable: looked through, whether cased or not.
    case ignorable
}

/// Letters of scripts without spaces between words, by the runs that they form.
enum RunScript: UInt8, Sendable {
    case none
    /// Han, Hiragana and Katakana, which stand in one run.
    case eastAsian
    case thai, lao, khmer, burmese
}
