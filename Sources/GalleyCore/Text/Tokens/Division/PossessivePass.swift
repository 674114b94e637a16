// SPDX-License-Identifier: Apache-2.0

/// Splits `'s` off the end of words: `dog's` is `dog` and `'s`, `it’s` is `it` and `’s`.
struct PossessivePass: SegmentPass {
    func apply(to segments: inout [Segment], in bytes: Span<UInt8>) {
        guard segments.contains(where: { Self.split($0, bytes) != nil }) else { return }
        segments = segments.flatMap { segment in
            guard let place = Self.split(segment, bytes) else { return [segment] }
            return [
                Segment(start: segment.start, end: place, kind: segment.kind, rule: .possessive),
                Segment(start: place, end: segment.end, kind: .word, rule: .possessive),
            ]
        }
    }

    /// Where the apostrophe begins.
    private static func split(_ segment: Segment, _ bytes: Span<UInt8>) -> Int? {
        guard segment.kind == .word, segment.end - segment.start > 2,
            bytes[segment.end - 1] | 0x20 == UInt8(ascii: "s")
        else { return nil }
        switch segment.rule {
        case .boundary, .hyphen, .elision: break
        default: return nil
        }
        let start = bytes.scalarStart(before: segment.end - 1)
        let mark = bytes.scalar(at: start).value
        return start > segment.start && (mark == 0x27 || mark == 0x2019 || mark == 0x2BC)
            ? start : nil
    }
}
