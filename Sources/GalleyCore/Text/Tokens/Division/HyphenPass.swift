// SPDX-License-Identifier: Apache-2.0

/// Joins words over single hyphens: `well-known`, `covid-19`, `état-major`.
///
/// What stands on the two sides is a word or a number, one of them a word, and none of a script
/// without spaces. Hyphens are U+002D, U+2010 and U+2011.
struct HyphenPass: SegmentPass {
    func apply(to segments: inout [Segment], in bytes: Span<UInt8>) {
        guard segments.count > 2 else { return }
        var joined: [Segment] = []
        var index = 0
        while index < segments.count {
            let next = segments[index]
            if let last = joined.last, index + 1 < segments.count, Self.isHyphen(next, bytes),
                Self.isJoinable(last, bytes), Self.isJoinable(segments[index + 1], bytes),
                last.kind == .word || segments[index + 1].kind == .word
            {
                let end = segments[index + 1].end
                joined[joined.count - 1] = Segment(
                    start: last.start, end: end, kind: .word, rule: .hyphen)
                index += 2
            } else {
                joined.append(next)
                index += 1
            }
        }
        segments = joined
    }

    private static func isHyphen(_ segment: Segment, _ bytes: Span<UInt8>) -> Bool {
        guard segment.kind == .punctuation else { return false }
        let (scalar, length) = bytes.scalar(at: segment.start)
        let isHyphen = scalar == 0x2D || scalar == 0x2010 || scalar == 0x2011
        return isHyphen && length == segment.end - segment.start
    }

    private static func isJoinable(_ segment: Segment, _ bytes: Span<UInt8>) -> Bool {
        guard segment.isPlainWord || segment.rule == .hyphen else { return false }
        return ScriptTables.runs[bytes.scalar(at: segment.start).value] == .none
    }
}
