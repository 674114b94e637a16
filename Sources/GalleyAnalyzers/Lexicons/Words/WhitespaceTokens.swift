// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The text divided at white space, as Python's `str.split()` does it.
struct WhitespaceTokens: DocumentLayer {
    static let name = "whitespace_tokens"

    /// The byte ranges of the tokens.
    private(set) var ranges: [ByteRange] = []

    init(of document: AnnotatedDocument) {
        self.init(document.text.utf8Span.span)
    }

    /// Divides a text, which must be valid UTF-8.
    init(_ bytes: Span<UInt8>) {
        var start = 0
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            if byte > 0x20 && byte < 0x80 {
                position += 1
                continue
            }
            let gap = Self.spaceLength(at: position, of: bytes)
            if gap > 0 {
                if start < position { ranges.append(start..<position) }
                start = position + gap
            }
            position += max(1, gap)
        }
        if start < position { ranges.append(start..<position) }
    }

    /// Returns the parts of the tokens that are within the given ranges, which must be sorted and
    /// disjoint.
    func clamped(to selected: [ByteRange]) -> [ByteRange] {
        var clamped: [ByteRange] = []
        var first = 0
        for range in ranges {
            while first < selected.count, selected[first].upperBound <= range.lowerBound {
                first += 1
            }
            var next = first
            while next < selected.count, selected[next].lowerBound < range.upperBound {
                clamped.append(range.clamped(to: selected[next]))
                next += 1
            }
        }
        return clamped
    }

    /// Returns the length in bytes of the white-space character at an offset, or 0 if there is
    /// none.
    ///
    /// White space is U+0009 to U+000D, U+001C to U+0020, U+0085, U+00A0, U+1680, U+2000 to U+200A,
    /// U+2028, U+2029, U+202F, U+205F and U+3000.
    static func spaceLength(at position: Int, of bytes: Span<UInt8>) -> Int {
        switch bytes[position] {
        case 0x09...0x0D, 0x1C...0x20: return 1
        case 0xC2, 0xE1...0xE3: break
        default: return 0
        }
        let scalar = bytes.scalar(at: position)
        switch scalar.value {
        case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
            return scalar.length
        default:
            return 0
        }
    }
}
