// SPDX-License-Identifier: Apache-2.0

/// What the reader saw of a word besides its letters.
struct TokenTraits: OptionSet, Sendable {
    let rawValue: UInt8

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A clause or a sentence ended before the word.
    static let breakBefore = TokenTraits(rawValue: 1)
    /// All its letters are capitals.
    static let upper = TokenTraits(rawValue: 2)
    /// Its first letter is a capital.
    static let capital = TokenTraits(rawValue: 4)
    /// It has more than three letters.
    static let long = TokenTraits(rawValue: 8)
    /// It turns the words after it round.
    static let negates = TokenTraits(rawValue: 16)
    /// It belongs to a phrase, and does nothing by itself.
    static let covered = TokenTraits(rawValue: 32)
    /// With the word before, it weakens what follows: "kind of".
    static let weakens = TokenTraits(rawValue: 64)
    /// It may change a rated word after it.
    static let active: TokenTraits = [.negates, .weakens]
}
