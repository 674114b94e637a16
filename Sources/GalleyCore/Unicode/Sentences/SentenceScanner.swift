// SPDX-License-Identifier: Apache-2.0

/// Walks over a text and stops at each sentence boundary.
struct SentenceScanner {
    /// The boundary last found.
    private(set) var position = 0
    private let classes = SentenceTables.classes

    /// Moves on to the next boundary, which must exist.
    mutating func scanSentence(in bytes: Span<UInt8>) {
        var state = SentenceBreakState.text
        var last = SentenceBreakClass.other
        while position < bytes.count {
            let (scalar, length) = bytes.scalar(at: position)
            let next = classes[scalar]
            if last.isLineEnd {
                guard last == .carriageReturn, next == .lineFeed else { return }
            } else if !next.isAttached {
                let place = position
                guard state.goesOn(with: next, ahead: { isLowerAhead(from: place, in: bytes) })
                else { return }
                state = state.after(next)
            }
            last = next
            position += length
        }
    }

    /// SB8: looks for a small letter; asked only where the sentence would end otherwise, so that
    /// each part of a text is looked at once.
    private func isLowerAhead(from start: Int, in bytes: Span<UInt8>) -> Bool {
        var index = start
        while index < bytes.count {
            let (scalar, length) = bytes.scalar(at: index)
            let next = classes[scalar]
            if next.endsSearch { return next == .lower }
            index += length
        }
        return false
    }
}
