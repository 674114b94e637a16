// SPDX-License-Identifier: Apache-2.0

/// What stood between a word and the one before it, as far as it tells where a credit begins;
/// and whether the word has a digit.
struct SeparatorMarks: OptionSet {
    let rawValue: UInt8

    /// The end of a sentence: `.`, `!`, `?`, `…` or `。`.
    static let sentenceEnd = SeparatorMarks(rawValue: 1)

    /// A colon.
    static let colon = SeparatorMarks(rawValue: 2)

    /// An opening bracket.
    static let opening = SeparatorMarks(rawValue: 4)

    /// A bar, a slash or a dash with a space before it.
    static let bar = SeparatorMarks(rawValue: 8)

    /// The sign ©.
    static let copyright = SeparatorMarks(rawValue: 16)

    /// A closing bracket.
    static let closing = SeparatorMarks(rawValue: 32)

    /// The word itself has a digit.
    static let digit = SeparatorMarks(rawValue: 64)
}
