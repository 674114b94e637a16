// SPDX-License-Identifier: Apache-2.0
import GalleyCore

/// A token between white space as most are: ASCII letters, perhaps with punctuation round them.
struct PlainToken {
    /// The letters.
    let word: ByteRange
    /// Where the token ends.
    let end: Int
    /// The hash of the word in small letters.
    let hash: WordHash
    /// How many letters are capitals.
    let capitals: Int
    /// The exclamation and question marks round it.
    let marks: PunctuationEmphasis

    /// Whether all letters are capitals.
    var isUpper: Bool { capitals == word.count }

    /// Reads the token that begins at a place; nil if it is anything else.
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
        // Of two letters or less the marks are part: it may be an emoticon.
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
        while index < text.count, Emoticon.isPunctuation(text[index]) {
            marks.count(text[index])
            index += 1
        }
        return index
    }

    /// Whether a byte is white space to Python; other characters than ASCII are none here.
    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte &- 0x09 < 5 || byte &- 0x1C < 4
    }
}
