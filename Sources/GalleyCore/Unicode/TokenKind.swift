// SPDX-License-Identifier: Apache-2.0

/// What a segment of text is.
///
/// A segment is what stands between two word boundaries of UAX #29. A letter decides, then a
/// keycap, a digit, an emoji, punctuation, a symbol.
public enum TokenKind: UInt8, Sendable, CaseIterable {
    /// Holds a letter: `don't`, `abc123`, `안녕하세요`, a single `語`, a Roman numeral `Ⅷ`.
    case word
    /// Holds a digit and no letter: `3.14`, `1,000`, `٣`, also `²` and `½`.
    case number
    /// General categories P*: `.`, `«`, `_`.
    case punctuation
    /// General categories S*: `+`, `€`, `©`, `♪`.
    case symbol
    /// Shown as a picture: emoji with all their joiners and signs, flags, keycaps such as `1️⃣`.
    ///
    /// Signs that are text unless U+FE0F follows (`©`, `™`, `↔`) count as emoji only with it, and
    /// a heart that U+FE0E makes text is a symbol.
    case emoji
    /// White space and nothing else: a run of spaces, a tab, the end of a line.
    case space
    /// Control and format characters, marks without a base, private use, unassigned.
    case other
}
