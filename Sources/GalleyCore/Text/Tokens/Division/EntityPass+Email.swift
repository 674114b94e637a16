// SPDX-License-Identifier: Apache-2.0

extension EntityPass {
    /// Returns the e-mail address around the at sign at `index`; nil if there is none.
    ///
    /// - Parameter joined: the segments before the sign, after earlier entities were joined.
    func email(
        at index: Int, _ segments: [Segment], _ joined: [Segment], _ bytes: Span<UInt8>
    ) -> Match? {
        var first = joined.count
        while first > 0, Self.isLocal(joined[first - 1], bytes) { first -= 1 }
        while first < joined.count, !joined[first].isPlainWord { first += 1 }
        guard first < joined.count, joined.last?.byte(in: bytes) != UInt8(ascii: ".") else {
            return nil
        }
        var end = index + 1
        while end < segments.count, Self.isDomain(segments[end], bytes) { end += 1 }
        while end > index + 1, !segments[end - 1].isPlainWord { end -= 1 }
        guard end > index + 1,
            Self.isDomainName(bytes, from: segments[index + 1].start, to: segments[end - 1].end)
        else { return nil }
        return Match(
            kind: .email, end: end, taken: joined.count - first, start: joined[first].start)
    }

    private static func isLocal(_ segment: Segment, _ bytes: Span<UInt8>) -> Bool {
        switch segment.byte(in: bytes) {
        case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "_"),
            UInt8(ascii: "%"):
            true
        default: isSpacedWord(segment, bytes)
        }
    }

    private static func isDomain(_ segment: Segment, _ bytes: Span<UInt8>) -> Bool {
        switch segment.byte(in: bytes) {
        case UInt8(ascii: "."), UInt8(ascii: "-"): true
        default: isSpacedWord(segment, bytes)
        }
    }

    /// Whether the bytes are two or more labels of letters, digits and hyphens, separated by dots;
    /// the last label must consist of at least two letters.
    private static func isDomainName(
        _ bytes: Span<UInt8>, from start: Int, to end: Int
    ) -> Bool {
        var labels = 1
        var length = 0
        var isAlphabetic = true
        var index = start
        while index < end {
            let (scalar, width) = bytes.scalar(at: index)
            index += width
            if scalar == 0x2E, length > 0 {
                labels += 1
                length = 0
                isAlphabetic = true
                continue
            }
            let kind = UnicodeTables.properties[scalar].kind
            guard kind == .letter || kind == .digit || scalar == 0x2D else { return false }
            isAlphabetic = isAlphabetic && kind == .letter
            length += 1
        }
        return labels > 1 && length > 1 && isAlphabetic
    }
}
