// SPDX-License-Identifier: Apache-2.0

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
