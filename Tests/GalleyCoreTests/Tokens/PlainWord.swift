// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// A word as the plain scanner sees it.
struct PlainWord: Equatable, CustomStringConvertible {
    let range: ByteRange
    let kind: TokenKind
    let spelling: String

    var description: String { "\(range) \(kind) '\(spelling)'" }

    /// The words of a text as the tokens have them, without any kernel.
    static func words(of document: AnnotatedDocument) -> [PlainWord] {
        let tokens = document.tokens
        return tokens.words.map {
            PlainWord(
                range: tokens.wordRange($0), kind: tokens.kinds[$0],
                spelling: document.spelling(of: tokens.terms[$0]))
        }
    }

    /// The words that analyzers see.
    static func words(seenIn document: AnnotatedDocument) -> [PlainWord] {
        document.allWords.map {
            PlainWord(range: $0.range, kind: $0.kind, spelling: document.spelling(of: $0.term))
        }
    }
}
