// SPDX-License-Identifier: Apache-2.0
import GalleyCore

/// Tells words with punctuation round them from emoticons.
enum Emoticon {
    /// A token without the ASCII punctuation at its ends.
    ///
    /// If two code points or fewer are left, the token was probably an emoticon such as `:)` or `<3`
    /// and keeps its punctuation.
    static func word(in token: ByteRange, of bytes: Span<UInt8>) -> ByteRange {
        var lower = token.lowerBound
        var upper = token.upperBound
        while lower < upper, isPunctuation(bytes[lower]) { lower += 1 }
        while upper > lower, isPunctuation(bytes[upper - 1]) { upper -= 1 }
        return isShort(lower..<upper, of: bytes) ? token : lower..<upper
    }

    /// Whether a range holds at most two code points.
    private static func isShort(_ range: ByteRange, of bytes: Span<UInt8>) -> Bool {
        if range.count <= 2 { return true }
        if range.count > 8 { return false }
        var codePoints = 0
        for index in range where bytes[index] & 0xC0 != 0x80 { codePoints += 1 }
        return codePoints <= 2
    }

    /// Whether a byte is ASCII punctuation.
    static func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }
}
