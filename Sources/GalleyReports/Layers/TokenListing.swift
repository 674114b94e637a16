// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The tokens of a document: offset, kind, text, folded form, the rule that made them.
struct TokenListing {
    /// The table.
    let listing: Listing

    init(_ document: AnnotatedDocument) {
        let rows = TokenTrace(of: document).tokens.map { token in
            [
                String(token.range.lowerBound), Self.name(of: token.kind),
                SafeText.visible(document[token.range]), SafeText.visible(token.term ?? ""),
                token.rule,
            ]
        }
        listing = Listing(
            head: ["offset", "kind", "text", "term", "rule"], rows: rows, numbers: 1, texts: 3)
    }

    private static func name(of kind: TokenKind) -> String {
        switch kind {
        case .word: "word"
        case .number: "number"
        case .punctuation: "punctuation"
        case .symbol: "symbol"
        case .emoji: "emoji"
        case .space: "space"
        case .other: "other"
        case .url: "url"
        case .email: "email"
        case .mention: "mention"
        case .hashtag: "hashtag"
        }
    }
}
