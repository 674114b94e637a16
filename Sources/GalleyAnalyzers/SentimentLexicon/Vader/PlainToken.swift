// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// A token of the most common kind: ASCII letters between white space, perhaps with punctuation
/// around them.
struct PlainToken {
    /// The range of the letters.
    let word: ByteRange
    /// The byte offset at which the token ends.
    let end: Int
    /// The hash of the word in lower case.
    let hash: WordHash
    /// How many letters are capitals.
    let capitals: Int
    /// The exclamation and question marks around the word.
    let marks: PunctuationEmphasis

    /// Whether all letters are capitals.
    var isUpper: Bool { capitals == word.count }

    /// Reads the token that begins at an offset; nil if it is of another kind.
    init?(at start: Int, of text: Span<UInt8>) {
        var marks = PunctuationEmphasis()
        let first = Self.skipMarks(from: start, of: text, &marks)
        var hash = WordHash()
        var capitals = 0
        var index = first
        while index < text.count {
            let byte = text[index]
            if byte &- 0x61 < 26 {
                hash.add(byte)
            } else if byte &- 0x41 < 26 {
                hash.add(byte | 0x20)
                capitals += 1
            } else {
                break
            }
            index += 1
        }
        let end = Self.skipMarks(from: index, of: text, &marks)
        // A token with at most two letters must not contain marks, because with marks it may be an
        // emoticon.
        guard end == text.count || Self.isSpace(text[end]), index > first,
            index - first > 2 || first == start && index == end
        else { return nil }
        word = first..<index
        self.end = end
        self.hash = hash
        self.capitals = capitals
        self.marks = marks
    }

    private static func skipMarks(
        from start: Int, of text: Span<UInt8>, _ marks: inout PunctuationEmphasis
    ) -> Int {
        var index = start
        while index < text.count, Punctuation.contains(text[index]) {
            marks.count(text[index])
            index += 1
        }
        return index
    }

    /// Whether a byte is ASCII white space by Python's definition.
    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte &- 0x09 < 5 || byte &- 0x1C < 4
    }
}

/// Removes punctuation around words, except from emoticons.
enum Punctuation {
    /// Returns a token without the ASCII punctuation at its ends.
    ///
    /// If at most two code points would be left, the token is probably an emoticon such as `:)` or
    /// `<3` and keeps its punctuation.
    static func stripped(from token: ByteRange, of bytes: Span<UInt8>) -> ByteRange {
        var lower = token.lowerBound
        var upper = token.upperBound
        while lower < upper, contains(bytes[lower]) { lower += 1 }
        while upper > lower, contains(bytes[upper - 1]) { upper -= 1 }
        return isShort(lower..<upper, of: bytes) ? token : lower..<upper
    }

    /// Whether a range contains at most two code points.
    private static func isShort(_ range: ByteRange, of bytes: Span<UInt8>) -> Bool {
        if range.count <= 2 { return true }
        if range.count > 8 { return false }
        var codePoints = 0
        for index in range where bytes[index] & 0xC0 != 0x80 { codePoints += 1 }
        return codePoints <= 2
    }

    /// Whether a byte is ASCII punctuation.
    static func contains(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }
}
