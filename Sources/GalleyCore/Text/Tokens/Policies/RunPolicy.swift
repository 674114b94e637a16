// SPDX-License-Identifier: Apache-2.0

/// What the words are where a script has no spaces between them.
public enum RunPolicy: String, Sendable, CaseIterable, OptionValue {
    /// Each character is a word, as UAX #29 has it; Katakana stays whole.
    case character
    /// Each two neighbouring characters are a word.
    case bigram
    /// What ICU's dictionaries call a word; needs ICU's library.
    case dictionary
}
