// SPDX-License-Identifier: Apache-2.0

/// What made a token: the boundaries of UAX #29, or a policy.
enum TokenRule: String, Sendable {
    case boundary
    case url, email, mention, hashtag
    case hyphen, elision, possessive
    /// A character that makes a word with the one behind it.
    case bigram
    /// The last character of a run, which is part of the bigram before.
    case bigramEnd
    /// A word of ICU's dictionaries.
    case dictionary
}
