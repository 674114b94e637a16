// SPDX-License-Identifier: Apache-2.0

/// The kind of a segment of text.
///
/// A segment is the text between two word boundaries of UAX #29. The first item of this list that
/// the segment contains determines its kind: a letter, a keycap, a digit, an emoji, punctuation, a
/// symbol. The policy `joined` makes one token of several segments; such tokens have kinds of their
/// own.
public enum TokenKind: UInt8, Sendable, CaseIterable {
    /// Contains a letter: `don't`, `abc123`, `안녕하세요`, a single `語`, a Roman numeral `Ⅷ`.
    case word
    /// Contains a digit but not a letter: `3.14`, `1,000`, `٣`, also `²` and `½`.
    case number
    /// Punctuation, which has the general categories P*: `.`, `«`, `_`.
    case punctuation
    /// Symbols, which have the general categories S*: `+`, `€`, `©`, `♪`.
    case symbol
    /// Characters shown as a picture: emoji with all their joiners and signs, flags, and keycaps
    /// such as `1️⃣`.
    ///
    /// A sign that is text by default (`©`, `™`, `↔`) is an emoji only if U+FE0F follows it, and a
    /// heart followed by U+FE0E, which makes it text, is a symbol.
    case emoji
    /// White space only: a run of spaces, a tab, the end of a line.
    case space
    /// Control and format characters, marks without a base, and private-use or unassigned scalars.
    case other
    /// A web address, which begins with a scheme and `://` or with `www.`.
    ///
    /// The address ends before white space, a quotation mark, or a closing bracket without an
    /// opening bracket in the address; punctuation at the end does not belong to it.
    case url
    /// An e-mail address: `name@example.org`. The part after the at sign contains a dot and ends in
    /// letters.
    case email
    /// A mention: an at sign that does not follow a word, then a word, as in `@name`.
    case mention
    /// A hashtag: a number sign that does not follow a word, then letters and digits but not only
    /// digits, as in `#tag`.
    case hashtag

    /// Whether tokens of this kind are words of a text: words, numbers, mentions and hashtags.
    public var isWord: Bool {
        switch self {
        case .word, .number, .mention, .hashtag: true
        default: false
        }
    }

    /// Whether tokens of this kind have a term: words and addresses.
    public var hasTerm: Bool { isWord || isAddress }

    /// Whether tokens of this kind are web or e-mail addresses.
    public var isAddress: Bool { self == .url || self == .email }
}
