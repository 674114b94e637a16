// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// A text divided by a policy, in forms that tests can compare.
struct DividedText {
    private let document: AnnotatedDocument

    init(_ text: String, _ policy: TokenizerPolicy) {
        document = AnnotatedDocument(text: text, tokenizer: policy)
    }

    /// The tokens.
    var list: [String] {
        let tokens = document.tokens
        return (0..<tokens.count).map { document[tokens.range($0)] }
    }

    /// The tokens, joined by bars.
    var pieces: String { list.joined(separator: "|") }

    /// The terms of the words.
    var terms: [String] { document.words.map { document.spelling(of: $0.term) } }

    /// The tokens of a kind.
    func tokens(_ kind: TokenKind) -> [String] {
        let tokens = document.tokens
        return (0..<tokens.count).filter { tokens.kinds[$0] == kind }.map {
            document[tokens.range($0)]
        }
    }
}
