// SPDX-License-Identifier: Apache-2.0

/// What a segment of text is.
///
/// A segment is what stands between two word boundaries of UAX #29. A letter decides, then a
/// keycap, a digit, an emoji, punctuation, a symbol. The policy `joined` makes one token of several
/// segments; such tokens have kinds of their own.
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
    /// A web address: a scheme and `://`, or `www.`, up to white space, a quotation mark, a bracket
    /// that it does not open, or punctuation at its end.
    case url
    /// `name@example.org`: the part behind the at sign has a dot in it and ends in letters.
    case email
    /// An at sign that stands behind no word, then a word: `@name`.
    case mention
    /// A number sign that stands behind no word, then letters and digits, not digits alone: `#tag`.
    case hashtag

    /// Whether tokens of this kind are among a text's words: words and numbers, mentions and
    /// hashtags.
    public var isWord: Bool {
        switch self {
        case .word, .number, .mention, .hashtag: true
        default: false
        }
    }

    /// Whether tokens of this kind have a term: words, and addresses.
    public var hasTerm: Bool { isWord || isAddress }

    /// Whether tokens of this kind are addresses on the web or of e-mail.
    public var isAddress: Bool { self == .url || self == .email }
}
