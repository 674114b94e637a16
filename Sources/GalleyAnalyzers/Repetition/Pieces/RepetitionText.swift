// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// A text in the form that the repetition filters need: its bytes and the ranges of its words.
struct RepetitionText {
    /// The text in UTF-8.
    let bytes: [UInt8]
    /// The ranges of the words that the pipeline's tokenizer finds.
    let words: [ByteRange]
    /// Counts the sentences of a line; only the variant `c4` needs this.
    let sentences: @Sendable (String) -> Int

    init(
        _ text: String, words: [ByteRange],
        sentences: @escaping @Sendable (String) -> Int = {
            Sentences($0, tailored: false).count
        }
    ) {
        bytes = Array(text.utf8)
        self.words = words
        self.sentences = sentences
    }

    /// Returns the number of characters in a range; characters are Unicode scalars, as in Python.
    func characters(_ range: ByteRange) -> Int {
        bytes[range].count { $0 & 0xC0 != 0x80 }
    }

    /// The number of characters in the whole text.
    var length: Int { characters(0..<bytes.count) }

    /// Divides a range at line ends, and returns the pieces.
    ///
    /// - Parameters:
    ///   - ends: the minimum number of consecutive line ends at which the range is divided.
    ///   - joins: whether consecutive line ends divide the range only once; if false, each line end
    ///     divides the range.
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

    /// Returns the range of a piece without the white space at its ends, as Unicode defines white
    /// space.
    func trimmed(_ range: ByteRange) -> ByteRange {
        let piece = Substring(decoding: bytes[range], as: UTF8.self).unicodeScalars
        let start = piece.prefix(while: \.properties.isWhitespace)
        guard start.endIndex < piece.endIndex else { return range.lowerBound..<range.lowerBound }
        let end = piece.reversed().prefix(while: \.properties.isWhitespace)
        let before = start.reduce(0) { $0 + UTF8.width($1) }
        let after = end.reduce(0) { $0 + UTF8.width($1) }
        return range.lowerBound + before..<range.upperBound - after
    }
}
