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
    /// A rule that names this word changes a rated word after it.
    static let acting = LexiconWordRoles(rawValue: 1024)
    /// The word is a negation that VADER does not know.
    static let furtherNegation = LexiconWordRoles(rawValue: 2048)
    /// At a hyphen, the word reverses the word after it: "non-violent".
    static let reversingPrefix = LexiconWordRoles(rawValue: 4096)
    /// At a hyphen, the word makes a word of its own with the word after it: "post-war".
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
    /// A degree word that strengthens a word after it, such as "very".
    case stronger
    /// A degree word that weakens a word after it, such as "slightly".
    case weaker
    /// A rated word that strengthens a rated word directly after it, such as "pretty".
    case degree
    /// Reverses a word after it, such as "not".
    case negation
    /// A negation that VADER does not know, such as "far from".
    case furtherNegation = "further_negation"
    /// Reverses the word after a hyphen, such as "non".
    case reversingPrefix = "reversing_prefix"
    /// Makes a word of its own with the word after a hyphen, such as "post".
    case renamingPrefix = "renaming_prefix"
    /// Looks like a negation but is not one, such as "not only".
    case noNegation = "no_negation"
    /// Marks the words after it as only wished or possible, such as "could".
    case unreal
    /// Shows that a "like" after it is a verb, such as "we".
    case beforeLike = "before_like"
    /// An abbreviation such as "Mr": a full stop after it does not end a sentence.
    case abbreviation
}
