// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// A word as the plain scanner sees it.
struct PlainWord: Equatable, CustomStringConvertible {
    let range: ByteRange
    let kind: TokenKind
    let spelling: String

    var description: String { "\(range) \(kind) '\(spelling)'" }

    /// The words of a text by the segmenter and the folding alone, without any kernel.
    static func words(of text: String) -> [PlainWord] {
        let bytes = Array(text.utf8)
        var words: [PlainWord] = []
        WordSegmenter.forEachSegment(in: bytes.span) { start, end, kind in
            guard kind == .word || kind == .number else { return }
            var folded: [UInt8] = []
            TermFolding.standard.append(bytes.span.extracting(start..<end), to: &folded)
            let spelling = String(decoding: folded, as: UTF8.self)
            words.append(PlainWord(range: start..<end, kind: kind, spelling: spelling))
        }
        return words
    }

    /// The words that analyzers see.
    static func words(seenIn document: AnnotatedDocument) -> [PlainWord] {
        document.allWords.map {
            PlainWord(range: $0.range, kind: $0.kind, spelling: document.spelling(of: $0.term))
        }
    }
}
