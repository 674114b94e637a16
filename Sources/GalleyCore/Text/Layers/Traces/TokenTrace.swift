// SPDX-License-Identifier: Apache-2.0

/// The tokens of a document, each with the rule that made it, for `galley explain --layer tokens`.
package struct TokenTrace: Sendable {
    /// One token.
    package struct Token: Sendable, Hashable {
        /// The byte range in the text.
        package let range: ByteRange
        /// The token's kind.
        package let kind: TokenKind
        /// The folded form of the word that the token is or begins; nil if the token has no term.
        package let term: String?
        /// The rules of UAX #29 that join the token's scalars (`WB5 WB6 WB7`) and, after `÷`, the
        /// rule that ends the token; or the policy that made the token (`url`, `bigram`,
        /// `elision`).
        ///
        /// The rule WB999 is named only if no rule joins scalars of the token.
        package let rule: String
    }

    /// The tokens, in the order of the text.
    package let tokens: [Token]

    /// Divides a document's text again and records the rule of each token.
    package init(of document: AnnotatedDocument) {
        let layer = document.tokens
        let words = Set(layer.words)
        let rules = Self.rules(of: document)
        tokens = (0..<layer.count).map { index in
            let hasTerm = words.contains(index) || layer.kinds[index].isAddress
            return Token(
                range: layer.range(index), kind: layer.kinds[index],
                term: hasTerm ? document.spelling(of: layer.terms[index]) : nil,
                rule: rules[index])
        }
    }

    private static func rules(of document: AnnotatedDocument) -> [String] {
        var text = document.text
        text.makeContiguousUTF8()
        let bytes = text.utf8.span
        let decisions = WordBoundaryTrace(bytes).decisions[...]
        var rest = decisions
        var rules: [String] = []
        TokenDivision(document.tokenizer).forEachSegment(in: bytes) { segment in
            let inside = rest.prefix { $0.offset < segment.end }
            rest = rest.dropFirst(inside.count)
            let isEnd = rest.first?.offset == segment.end
            let end = isEnd ? rest.first?.rule ?? "WB2" : "WB2"
            if isEnd { rest = rest.dropFirst() }
            rules.append(segment.rule.described(joins: inside.map(\.rule), end: end))
        }
        return rules
    }
}

extension TokenRule {
    fileprivate func described(joins: [String], end: String) -> String {
        switch self {
        case .boundary:
            var names: [String] = []
            for name in joins where !names.contains(name) { names.append(name) }
            // WB999 divides wherever no other rule applies, so it is named only if no rule joins.
            if end != "WB999" || names.isEmpty { names += ["÷", end] }
            return names.joined(separator: " ")
        case .bigramEnd: return "end of bigram"
        default: return rawValue
        }
    }
}
