// SPDX-License-Identifier: Apache-2.0

/// Divides texts by a policy: the segments of UAX #29, then a pass for each policy that is on.
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

    /// Hands every token to `body` in order; together they cover the text without gaps.
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
