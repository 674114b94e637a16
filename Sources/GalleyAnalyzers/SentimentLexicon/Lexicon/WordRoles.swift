// SPDX-License-Identifier: Apache-2.0

/// The roles of a word, and what the lexicon says of it.
struct WordRoles: OptionSet, Sendable {
    let rawValue: UInt16

    /// The word has a rating that is not 0.
    static let rated = WordRoles(rawValue: 1)
    /// At least one phrase begins with the word.
    static let startsPhrase = WordRoles(rawValue: 2)
    static let stronger = WordRoles(rawValue: 4)
    static let weaker = WordRoles(rawValue: 8)
    static let degree = WordRoles(rawValue: 16)
    static let negation = WordRoles(rawValue: 32)
    static let unreal = WordRoles(rawValue: 64)
    static let beforeLike = WordRoles(rawValue: 128)
    static let abbreviation = WordRoles(rawValue: 256)
    static let english = WordRoles(rawValue: 512)
    /// Rules that name the word change a rated word after it.
    static let acting = WordRoles(rawValue: 1024)
    /// The word may change a rated word after it.
    static let active: WordRoles = [.stronger, .weaker, .degree, .negation, .unreal, .acting]
    /// The word may be a hit, alone or with those behind it.
    static let notable: WordRoles = [.rated, .startsPhrase]
    /// The word counts only through the words after it.
    static let adverb: WordRoles = [.stronger, .weaker]

    /// The role that a single word has; none for what only phrases are.
    init(_ role: WordRole) {
        switch role {
        case .stronger: self = .stronger
        case .weaker: self = .weaker
        case .degree: self = .degree
        case .negation, .furtherNegation: self = .negation
        case .unreal: self = .unreal
        case .beforeLike: self = .beforeLike
        case .abbreviation: self = .abbreviation
        case .english: self = .english
        case .noNegation: self = []
        }
    }

    init(rawValue: UInt16) { self.rawValue = rawValue }
}
