// SPDX-License-Identifier: Apache-2.0

/// A rule that changes the rating of a word or the sum of a text.
enum SentimentRule: String, Sendable, CaseIterable {
    /// "no" before a rated word: counts for nothing itself and turns the word round.
    case no
    /// The word stands in capitals among words that do not.
    case capitals
    /// A degree word before the word, such as "very" or "hardly".
    case booster
    /// A degree word of several words, such as "sort of".
    case boosterPhrase = "booster_phrase"
    /// A negation up to three words before the word.
    case negation
    /// "never so" and "never this" strengthen; so do "so" and "this" alone.
    case neverSo = "never_so"
    /// A fixed phrase that has a rating of its own.
    case idiom
    /// "least" before the word, but not "at least" or "very least".
    case least
    /// What stands before "but" counts half, what stands after it one and a half times.
    case but
    /// Up to four exclamation marks strengthen the text.
    case exclamation
    /// Two and more question marks strengthen the text.
    case question
    /// The word is a form of the entry.
    case inflection
    /// The word is part of a name.
    case name
    /// "like" compares.
    case like
    /// The word is only wished or possible.
    case unreal
    /// A text of many sentences counts as a few average ones.
    case length
}
