// SPDX-License-Identifier: Apache-2.0

extension EntityPass {
    /// Returns the index after the segments of the web address that begins at `index`; nil if no
    /// address begins there.
    func url(at index: Int, _ segments: [Segment], _ bytes: Span<UInt8>) -> Int? {
        guard let start = startOfAddress(at: index, segments, bytes) else { return nil }
        var end = start
        var open = 0
        var hasWord = false
        while end < segments.count, Self.isPart(segments[end], open: &open, bytes) {
            hasWord = hasWord || segments[end].isPlainWord
            end += 1
        }
        while end > start, Self.isTrimmed(segments[end - 1], bytes) { end -= 1 }
        return hasWord ? end : nil
    }

    /// Returns the index of the segment after `scheme://`, or of a segment that begins with `www.`;
    /// nil if no web address begins at `index`.
    private func startOfAddress(
        at index: Int, _ segments: [Segment], _ bytes: Span<UInt8>
    ) -> Int? {
        let first = segments[index]
        guard first.isPlainWord else { return nil }
        func byte(_ offset: Int) -> UInt8 {
            index + offset < segments.count ? segments[index + offset].byte(in: bytes) : 0
        }
        let slash = UInt8(ascii: "/")
        if byte(1) == UInt8(ascii: ":"), byte(2) == slash, byte(3) == slash {
            return Self.isScheme(first, bytes) ? index + 4 : nil
        }
        guard Self.isWWW(first, bytes) else { return nil }
        let length = first.end - first.start
        if length == 3 {
            let hasName = index + 2 < segments.count && segments[index + 2].isPlainWord
            return byte(1) == UInt8(ascii: ".") && hasName ? index : nil
        }
        return bytes[first.start + 3] == UInt8(ascii: ".") ? index : nil
    }

    /// Whether a segment consists of ASCII letters and digits and begins with a letter.
    private static func isScheme(_ segment: Segment, _ bytes: Span<UInt8>) -> Bool {
        guard segment.kind == .word, bytes[segment.start] > UInt8(ascii: "9") else { return false }
        return (segment.start..<segment.end).allSatisfy { index in
            let byte = bytes[index]
            return (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
        }
    }

    /// Whether a segment continues an address; also updates the number of open brackets.
    private static func isPart(
        _ segment: Segment, open: inout Int, _ bytes: Span<UInt8>
    ) -> Bool {
        switch segment.byte(in: bytes) {
        case UInt8(ascii: "("), UInt8(ascii: "["):
            open += 1
            return true
        case UInt8(ascii: ")"), UInt8(ascii: "]"):
            open -= 1
            return open >= 0
        case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
            UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"),
            UInt8(ascii: "}"), 0x7F:
            return false
        case 0: return isSpacedWord(segment, bytes)
        case let byte: return byte > 0x20 && byte < 0x80
        }
    }

    /// Whether a segment at the end of an address belongs not to the address but to the sentence
    /// around it.
    private static func isTrimmed(_ segment: Segment, _ bytes: Span<UInt8>) -> Bool {
        switch segment.byte(in: bytes) {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
            UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "*"),
            UInt8(ascii: "~"), UInt8(ascii: "("), UInt8(ascii: "["):
            true
        default: false
        }
    }
}
