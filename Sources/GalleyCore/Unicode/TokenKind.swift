// SPDX-License-Identifier: Apache-2.0

/// The kind of a segment of text.
///
/// A segment lies between two word boundaries of UAX #29. Its kind is that of the first of these
/// that it contains: a letter, a keycap, a digit, an emoji, punctuation, a symbol. The policy
/// `joined` makes one token of several segments; such tokens have kinds of their own.
public enum TokenKind: UInt8, Sendable, CaseIterable {
    /// Contains a letter: `don't`, `abc123`, `안녕하세요`, a single `語`, a Roman numeral `Ⅷ`.
    case word
    /// Contains a digit and no letter: `3.14`, `1,000`, `٣`, also `²` and `½`.
    case number
    /// General categories P*: `.`, `«`, `_`.
    case punctuation
    /// General categories S*: `+`, `€`, `©`, `♪`.
    case symbol
    /// Shown as a picture: emoji with all their joiners and signs, flags, keycaps such as `1️⃣`.
    ///
    /// Signs that are text unless U+FE0F follows (`©`, `™`, `↔`) are emoji only with it, and a
    /// heart with U+FE0E, which makes it text, is a symbol.
    case emoji
    /// White space only: a run of spaces, a tab, the end of a line.
    case space
    /// Control and format characters, marks without a base, private use, unassigned.
    case other
    /// A web address: a scheme and `://`, or `www.`, up to white space, a quotation mark, a bracket
    /// that it does not open, or punctuation at its end.
    case url
    /// `name@example.org`: the part after the at sign has a dot and ends in letters.
    case email
    /// An at sign that does not follow a word, then a word: `@name`.
    case mention
    /// A number sign that does not follow a word, then letters and digits, not only digits: `#tag`.
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
