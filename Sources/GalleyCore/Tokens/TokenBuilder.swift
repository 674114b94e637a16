// SPDX-License-Identifier: Apache-2.0

/// Collects the parts of `Tokens` while the segmenter walks over a text.
struct TokenBuilder {
    var starts: [UInt32] = []
    var kinds: [TokenKind] = []
    var terms: [Term] = []
    var words: [Int] = []

    mutating func divide(_ bytes: Span<UInt8>, _ workspace: Workspace) {
        WordSegmenter.forEachSegment(in: bytes) { start, end, kind in
            if kind == .word || kind == .number {
                words.append(starts.count)
                terms.append(workspace.term(of: bytes, from: start, to: end))
            } else {
                terms.append(.none)
            }
            starts.append(UInt32(start))
            kinds.append(kind)
        }
    }
}
