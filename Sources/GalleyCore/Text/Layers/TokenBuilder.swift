// SPDX-License-Identifier: Apache-2.0

/// Collects the parts of `Tokens` while the segmenter walks over a text.
struct TokenBuilder {
    var starts: [UInt32] = []
    var kinds: [TokenKind] = []
    var terms: [Term] = []
    var words: [Int] = []
    var bigrams = PositionSet()

    mutating func divide(_ bytes: Span<UInt8>, _ workspace: Workspace) {
        // A character of a bigram gets its term when the next one is known.
        var isOpen = false
        workspace.division.forEachSegment(in: bytes) { segment in
            if isOpen {
                let start = Int(starts[starts.count - 1])
                terms[terms.count - 1] = workspace.term(of: bytes, from: start, to: segment.end)
            }
            isOpen = segment.rule == .bigram
            terms.append(.none)
            if isOpen {
                bigrams.insert(starts.count)
                words.append(starts.count)
            } else if segment.rule != .bigramEnd, segment.kind.hasTerm {
                let term = workspace.term(of: bytes, from: segment.start, to: segment.end)
                terms[terms.count - 1] = term
                if segment.kind.isWord { words.append(starts.count) }
            }
            starts.append(UInt32(segment.start))
            kinds.append(segment.kind)
        }
    }
}
