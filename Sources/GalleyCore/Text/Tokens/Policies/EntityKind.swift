// SPDX-License-Identifier: Apache-2.0

/// What is one token although UAX #29 divides it.
public enum EntityKind: String, Sendable, CaseIterable, OptionValue {
    /// `https://example.org/a?b=1`, `www.example.org`
    case url
    /// `name@example.org`
    case email
    /// `@name`
    case mention
    /// `#tag`
    case hashtag

    /// The kind of such a token.
    var tokenKind: TokenKind {
        switch self {
        case .url: .url
        case .email: .email
        case .mention: .mention
        case .hashtag: .hashtag
        }
    }
}
