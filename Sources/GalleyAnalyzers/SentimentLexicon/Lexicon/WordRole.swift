// SPDX-License-Identifier: Apache-2.0

/// What a word or phrase of the table of rules does to the ratings around it.
enum WordRole: String, Sendable, CaseIterable {
    /// A degree word that strengthens a word after it, such as "very".
    case stronger
    /// A degree word that weakens a word after it, such as "slightly".
    case weaker
    /// A rated word that strengthens a rated word directly after it, such as "pretty".
    case degree
    /// Turns a word after it round, such as "not".
    case negation
    /// A negation that VADER does not know, such as "far from".
    case furtherNegation = "further_negation"
    /// Looks like a negation and is none, such as "not only".
    case noNegation = "no_negation"
    /// What comes after it is only wished or possible, such as "could".
    case unreal
    /// Before this word "like" is the verb, such as "we".
    case beforeLike = "before_like"
    /// So common in English that a text full of such words is in English.
    case english
    /// The full stop behind it ends no sentence, such as "Mr".
    case abbreviation
}
