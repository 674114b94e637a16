// SPDX-License-Identifier: Apache-2.0

/// Walks over a text and stops at each word boundary.
struct SegmentScanner {
    /// The boundary last found.
    var position = 0
    let classes = ASCIIClass.ofBytes
    let properties = UnicodeTables.properties

    /// Moves on to the next boundary, which must exist, and says what lies before it.
    mutating func scanSegment(in bytes: Span<UInt8>) -> TokenKind {
        scanASCII(in: bytes) ?? scanScalars(in: bytes)
    }

    /// The rules in full, for scalars of any kind.
    mutating func scanScalars(in bytes: Span<UInt8>) -> TokenKind {
        let (scalar, length) = bytes.scalar(at: position)
        let first = properties[scalar]
        position += length
        var contents = SegmentContents(first)
        var state = WordBreakState(after: first.wordBreak)
        var isJoined = first.wordBreak == .zeroWidthJoiner
        while position < bytes.count {
            let (scalar, length) = bytes.scalar(at: position)
            let next = properties[scalar]
            let behind = position + length
            if isJoined, next.isPictographic {
                state = WordBreakState(after: next.wordBreak)
            } else if let following = state.following(
                next.wordBreak, ahead: { significantClass(from: behind, in: bytes) })
            {
                state = following
            } else {
                break
            }
            isJoined = next.wordBreak == .zeroWidthJoiner
            contents.add(next)
            position = behind
        }
        return contents.kind
    }

    /// The class of the first scalar from `index` on that rule WB4 does not attach.
    private func significantClass(from index: Int, in bytes: Span<UInt8>) -> WordBreakClass {
        var index = index
        while index < bytes.count {
            let (scalar, length) = bytes.scalar(at: index)
            let found = properties[scalar].wordBreak
            if !found.isAttached { return found }
            index += length
        }
        return .other
    }
}
