// SPDX-License-Identifier: Apache-2.0

/// Divides texts into the segments of UAX #29, which are then changed by one pass per active
/// policy.
struct TokenDivision: Sendable {
    private let passes: [any SegmentPass]

    init(_ policy: TokenizerPolicy) {
        var passes: [any SegmentPass] = []
        if !policy.joined.isEmpty { passes.append(EntityPass(policy.joined)) }
        if policy.hyphens == .keep { passes.append(HyphenPass()) }
        if !policy.elisions.isEmpty { passes.append(ElisionPass(policy.elisions)) }
        if policy.possessives == .split { passes.append(PossessivePass()) }
        switch policy.cjk {
        case .character: break
        case .bigram: passes.append(BigramPass())
        case .dictionary: passes.append(DictionaryPass())
        }
        self.passes = passes
    }

    /// Passes every token to `body` in order; the tokens cover the text without gaps.
    func forEachSegment<Failure: Error>(
        in bytes: Span<UInt8>, _ body: (Segment) throws(Failure) -> Void
    ) throws(Failure) {
        var scanner = SegmentScanner()
        var chunk: [Segment] = []
        while scanner.position < bytes.count {
            let start = scanner.position
            let kind = scanner.scanSegment(in: bytes)
            let segment = Segment(start: start, end: scanner.position, kind: kind)
            if kind == .space {
                try finish(&chunk, in: bytes, body)
                try body(segment)
            } else {
                chunk.append(segment)
            }
        }
        try finish(&chunk, in: bytes, body)
    }

    private func finish<Failure: Error>(
        _ chunk: inout [Segment], in bytes: Span<UInt8>, _ body: (Segment) throws(Failure) -> Void
    ) throws(Failure) {
        for pass in passes { pass.apply(to: &chunk, in: bytes) }
        for segment in chunk { try body(segment) }
        chunk.removeAll(keepingCapacity: true)
    }
}

/// Joins words over single hyphens: `well-known`, `covid-19`, `état-major`.
///
/// Both sides must be words or numbers of scripts with spaces, and at least one must be a word.
/// Hyphens are U+002D, U+2010 and U+2011.
private struct HyphenPass: SegmentPass {
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
        return ScriptTables.unspaced[bytes.scalar(at: segment.start).value] == .none
    }
}

/// Splits shortened words off the next word: `l'` off `l'homme`, `dell’` off `dell’arte`.
private struct ElisionPass: SegmentPass {
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

    /// Returns the offset after a segment's first apostrophe, where the segment is split; nil if
    /// the segment is not split.
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

/// Splits `'s` off the end of words: `dog's` becomes `dog` and `'s`, `it’s` becomes `it` and `’s`.
private struct PossessivePass: SegmentPass {
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

    /// Returns the offset of the apostrophe before a final `s`; nil if there is none.
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
