// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The tokens of a document: offset, kind, text, folded form.
struct TokenListing {
    /// The table.
    let listing: Listing

    init(_ document: AnnotatedDocument) {
        let tokens = document.tokens
        var terms: [Int: String] = [:]
        for index in tokens.words { terms[index] = document.spelling(of: tokens.terms[index]) }
        let rows = (0..<tokens.count).map { index in
            let range = tokens.range(index)
            return [
                String(range.lowerBound), Self.name(of: tokens.kinds[index]),
                SafeText.visible(document[range]), SafeText.visible(terms[index] ?? ""),
            ]
        }
        listing = Listing(
            head: ["offset", "kind", "text", "term"], rows: rows, numbers: 1, texts: 2)
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
        }
    }
}
