// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

/// A rule of the standard mode that VADER does not have; each rule can be switched off.
public enum SentimentRefinement: String, CaseIterable, OptionValue {
    /// Curly apostrophes are read as straight ones.
    case curlyQuotes = "curly_quotes"
    /// Words are divided at punctuation within a token: "good/bad", "self-made", "ok.But".
    case dividedTokens = "divided_tokens"
    /// Web addresses, user names and character references such as "&amp;" are not rated as words.
    case addresses
    /// Emoticons and emoji are separate from words: words do not change the ratings of emoticons
    /// and emoji, and do not change each other across them.
    case emoticons
    /// Prefixes before a hyphen change the word after the hyphen: "non-violent" is not negative,
    /// and "war" in "post-war" is not rated.
    case prefixes
    /// Emoji are read with their variation selectors, skin tones and joiners, and have ratings.
    case emoji
    /// An inflected form that the lexicon does not have counts as the rated word of which it is a
    /// form.
    case inflections
    /// Entries of several words count as one: "waste of time", "second to none".
    case phrases
    /// Phrases with the rating 0 are neutral, even if their words are rated: "united states".
    case masks
    /// A rated word that begins with a capital counts half if a word next to it begins with a
    /// capital too: "Grace Hope".
    case names
    /// "like" counts fully only where it is a verb.
    case like
    /// Directly before a rated word, rated words such as "pretty" count as degree words.
    case degreeWords = "degree_words"
    /// "so" directly before a rated word strengthens it more than other degree words: "so good".
    case emphaticSo = "emphatic_so"
    /// Words before a comma, colon, bracket, dash or full stop do not change the words after it.
    case clauses
    /// Negations that VADER does not know: "far from", "fails to", "by no means".
    case negations
    /// Phrases that look like negations but are not: "not only", "no doubt".
    case noNegations = "no_negations"
    /// A negated negative word is only mildly positive: "not bad".
    case mildNegation = "mild_negation"
    /// Wishes and possibilities count less: "could have been good".
    case unreal
    /// "but", capitals and exclamation marks affect only their own sentence, and a long text is
    /// rated by its average sentence.
    case sentences
}

extension RefinementSet {
    /// Makes the set of all rules except the given ones.
    init(without refinements: [SentimentRefinement]) {
        self = .all
        for refinement in refinements { remove(Self(refinement)) }
    }

    private init(_ refinement: SentimentRefinement) {
        self =
            switch refinement {
            case .curlyQuotes: .curlyQuotes
            case .dividedTokens: .dividedTokens
            case .addresses: .addresses
            case .emoticons: .emoticons
            case .prefixes: .prefixes
            case .emoji: .emoji
            case .inflections: .inflections
            case .phrases: .phrases
            case .masks: .masks
            case .names: .names
            case .like: .like
            case .degreeWords: .degreeWords
            case .emphaticSo: .emphaticSo
            case .clauses: .clauses
            case .negations: .negations
            case .noNegations: .noNegations
            case .mildNegation: .mildNegation
            case .unreal: .unreal
            case .sentences: .sentences
            }
    }
}
