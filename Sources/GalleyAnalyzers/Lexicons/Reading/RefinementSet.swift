// SPDX-License-Identifier: Apache-2.0

/// The rules for reading and rating texts, each of which can be switched off separately.
struct RefinementSet: OptionSet, Sendable {
    let rawValue: UInt32

    init(rawValue: UInt32) { self.rawValue = rawValue }

    /// All rules.
    static let all = Self(rawValue: .max)
    static let curlyQuotes = Self(rawValue: 1 << 0)
    static let dividedTokens = Self(rawValue: 1 << 1)
    static let addresses = Self(rawValue: 1 << 2)
    static let emoji = Self(rawValue: 1 << 3)
    static let inflections = Self(rawValue: 1 << 4)
    static let phrases = Self(rawValue: 1 << 5)
    static let masks = Self(rawValue: 1 << 6)
    static let names = Self(rawValue: 1 << 7)
    static let like = Self(rawValue: 1 << 8)
    static let degreeWords = Self(rawValue: 1 << 9)
    static let clauses = Self(rawValue: 1 << 10)
    static let negations = Self(rawValue: 1 << 11)
    static let noNegations = Self(rawValue: 1 << 12)
    static let mildNegation = Self(rawValue: 1 << 13)
    static let unreal = Self(rawValue: 1 << 14)
    static let sentences = Self(rawValue: 1 << 15)
    static let emoticons = Self(rawValue: 1 << 16)
    static let prefixes = Self(rawValue: 1 << 17)
    static let emphaticSo = Self(rawValue: 1 << 18)
}
