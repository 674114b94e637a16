// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// A text as the repetition filters look at it: bytes, and words with their places.
struct RepetitionText {
    /// The text in UTF-8.
    let bytes: [UInt8]
    /// The words of the pipeline's tokenizer, or what else is to count as words.
    let words: [ByteRange]
    /// The number of sentences of a line, which only C4 asks for.
    let sentences: @Sendable (String) -> Int

    init(
        _ text: String, words: [ByteRange],
        sentences: @escaping @Sendable (String) -> Int = { Sentences($0).count }
    ) {
        bytes = Array(text.utf8)
        self.words = words
        self.sentences = sentences
    }

    /// The characters of a piece: Unicode scalars, as Python counts them.
    func characters(_ range: ByteRange) -> Int {
        bytes[range].count { $0 & 0xC0 != 0x80 }
    }

    /// All characters.
    var length: Int { characters(0..<bytes.count) }

    /// The pieces between line ends.
    ///
    /// - Parameters:
    ///   - ends: how many line ends in a row divide; more divide as well.
    ///   - joins: whether line ends in a row divide once; without it each divides.
    func pieces(_ range: ByteRange, atLeast ends: Int = 1, joins: Bool) -> [ByteRange] {
        var pieces: [ByteRange] = []
        var start = range.lowerBound
        var index = range.lowerBound
        while index < range.upperBound {
            guard bytes[index] == UInt8(ascii: "\n") else {
                index += 1
                continue
            }
            var end = index + 1
            while joins, end < range.upperBound, bytes[end] == UInt8(ascii: "\n") { end += 1 }
            if end - index >= ends {
                pieces.append(start..<index)
                start = end
            }
            index = end
        }
        return pieces + [start..<range.upperBound]
    }

    /// A piece without white space at its ends, as Unicode defines it.
    func trimmed(_ range: ByteRange) -> ByteRange {
        let piece = Substring(decoding: bytes[range], as: UTF8.self).unicodeScalars
        let start = piece.prefix(while: \.properties.isWhitespace)
        guard start.endIndex < piece.endIndex else { return range.lowerBound..<range.lowerBound }
        let end = piece.reversed().prefix(while: \.properties.isWhitespace)
        let before = start.reduce(0) { $0 + UTF8.width($1) }
        let behind = end.reduce(0) { $0 + UTF8.width($1) }
        return range.lowerBound + before..<range.upperBound - behind
    }
}
