// SPDX-License-Identifier: Apache-2.0

/// Splits shortened words off: `l'` of `l'homme`, `dell’` of `dell’arte`.
struct ElisionPass: SegmentPass {
    private let words: Set<[UInt8]>
    private let longest: Int

    init(_ languages: [ElisionLanguage]) {
        words = Set(languages.flatMap(\.words).map { Array($0.utf8) })
        longest = words.map(\.count).max() ?? 0
    }

    func apply(to segments: inout [Segment], in bytes: Span<UInt8>) {
        guard segments.contains(where: { split($0, bytes) != nil }) else { return }
        segments = segments.flatMap { segment in
            guard let place = split(segment, bytes) else { return [segment] }
            return [
                Segment(start: segment.start, end: place, kind: .word, rule: .elision),
                Segment(start: place, end: segment.end, kind: .word, rule: .elision),
            ]
        }
    }

    /// Where a segment is to be split: behind its first apostrophe.
    private func split(_ segment: Segment, _ bytes: Span<UInt8>) -> Int? {
        guard segment.kind == .word, segment.rule == .boundary || segment.rule == .hyphen else {
            return nil
        }
        var word: [UInt8] = []
        var index = segment.start
        while index < segment.end, word.count <= longest {
            let (scalar, length) = bytes.scalar(at: index)
            index += length
            if scalar == 0x27 || scalar == 0x2019 || scalar == 0x2BC {
                return words.contains(word) && index < segment.end ? index : nil
            }
            guard scalar < 0x80 else { return nil }
            word.append(UInt8(scalar) | 0x20)
        }
        return nil
    }
}
