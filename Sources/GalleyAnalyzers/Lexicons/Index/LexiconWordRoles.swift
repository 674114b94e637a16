// SPDX-License-Identifier: Apache-2.0

/// The roles of a word: whether it has a rating, and how it affects the ratings around it.
struct LexiconWordRoles: OptionSet, Sendable {
    let rawValue: UInt16

    /// The word has a rating that is not 0.
    static let rated = LexiconWordRoles(rawValue: 1)
    /// At least one phrase begins with the word.
    static let startsPhrase = LexiconWordRoles(rawValue: 2)
    static let stronger = LexiconWordRoles(rawValue: 4)
    static let weaker = LexiconWordRoles(rawValue: 8)
    static let degree = LexiconWordRoles(rawValue: 16)
    static let negation = LexiconWordRoles(rawValue: 32)
    static let unreal = LexiconWordRoles(rawValue: 64)
    static let beforeLike = LexiconWordRoles(rawValue: 128)
    static let abbreviation = LexiconWordRoles(rawValue: 256)
    /// A rule for this particular word changes the rating of a rated word after it.
    static let acting = LexiconWordRoles(rawValue: 1024)
    /// The word is a negation that VADER does not know.
    static let furtherNegation = LexiconWordRoles(rawValue: 2048)
    /// Before a hyphen, the word reverses the word after the hyphen: "non-violent".
    static let reversingPrefix = LexiconWordRoles(rawValue: 4096)
    /// Before a hyphen, the word forms a new word with the word after the hyphen: "post-war".
    static let renamingPrefix = LexiconWordRoles(rawValue: 8192)
    /// The roles of words that change the word after a hyphen.
    static let prefix: LexiconWordRoles = [.reversingPrefix, .renamingPrefix]
    /// The word may change a rated word after it.
    static let active: LexiconWordRoles = [
        .stronger, .weaker, .degree, .negation, .furtherNegation, .unreal, .acting,
    ]
    /// The word may be a hit, either alone or together with the words after it.
    static let notable: LexiconWordRoles = [.rated, .startsPhrase]
    /// The roles of a word that is not a hit itself but changes the words after it.
    static let adverb: LexiconWordRoles = [.stronger, .weaker]

    /// Converts a role of the rule table; the result is empty for a role that only phrases have.
    init(_ role: RuleRole) {
        switch role {
        case .stronger: self = .stronger
        case .weaker: self = .weaker
        case .degree: self = .degree
        case .negation: self = .negation
        case .furtherNegation: self = .furtherNegation
        case .unreal: self = .unreal
        case .beforeLike: self = .beforeLike
        case .abbreviation: self = .abbreviation
        case .reversingPrefix: self = .reversingPrefix
        case .renamingPrefix: self = .renamingPrefix
        case .noNegation: self = []
        }
    }

    init(rawValue: UInt16) { self.rawValue = rawValue }
}

/// The effect of a word or phrase of the rule table on the ratings around it.
enum RuleRole: String, Sendable, CaseIterable {
    /// A degree word such as "very", which strengthens a word after it.
    case stronger
    /// A degree word such as "slightly", which weakens a word after it.
    case weaker
    /// A rated word such as "pretty", which strengthens a rated word directly after it.
    case degree
    /// A negation such as "not", which reverses a word after it.
    case negation
    /// A negation such as "far from", which VADER does not know.
    case furtherNegation = "further_negation"
    /// A prefix such as "non", which reverses the word after the hyphen.
    case reversingPrefix = "reversing_prefix"
    /// A prefix such as "post", which forms a new word with the word after the hyphen.
    case renamingPrefix = "renaming_prefix"
    /// A phrase such as "not only", which looks like a negation but is not one.
    case noNegation = "no_negation"
    /// A word such as "could", which marks the words after it as only wished or possible.
    case unreal
    /// A word such as "we", which shows that a "like" after it is a verb.
    case beforeLike = "before_like"
    /// An abbreviation such as "Mr": a full stop after it does not end a sentence.
    case abbreviation
}
