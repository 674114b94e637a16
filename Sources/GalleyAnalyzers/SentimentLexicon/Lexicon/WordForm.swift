// SPDX-License-Identifier: Apache-2.0

/// How a word was led back to an entry of the lexicon.
enum WordForm: UInt8, Sendable {
    /// It is the entry.
    case entry
    /// An inflected form: "soared", "gloomier", "tidiness".
    case inflected
    /// An adverb, often a mere degree word: "insanely".
    case adverb
    /// A form with "un-": "unconvincing".
    case opposite
    /// A form with "-less": "humorless".
    case without

    /// What the entry's rating is multiplied by.
    var factor: Double {
        switch self {
        case .entry: 1
        case .inflected: 0.9
        case .adverb: 0.5
        case .opposite: HitRules.negation
        case .without: 0.9 * HitRules.negation
        }
    }
}
