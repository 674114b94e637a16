// SPDX-License-Identifier: Apache-2.0

/// The kinds of scalars met in a segment, from which the segment's kind follows.
struct SegmentContents {
    private var found: UInt16 = 0
    /// The scalar last met, counted only when the next one is known: it may be a style sign.
    private var last: ScalarProperties

    init(_ first: ScalarProperties) {
        last = first
    }

    /// Notes the next scalar.
    mutating func add(_ next: ScalarProperties) {
        if last.isPictographic, next.kind == .emojiStyle || next.kind == .textStyle {
            count(next.kind == .emojiStyle ? .emoji : .symbol)
        } else {
            count(last.kind)
        }
        last = next
    }

    /// The kind of the segment, all of whose scalars were noted.
    var kind: TokenKind {
        var all = self
        all.count(last.kind)
        if all.holds(.letter) { return .word }
        if all.holds(.keycap) { return .emoji }
        if all.holds(.digit) { return .number }
        if all.holds(.emoji) { return .emoji }
        if all.holds(.punctuation) { return .punctuation }
        if all.holds(.symbol) { return .symbol }
        return all.found == 1 << ScalarKind.space.rawValue ? .space : .other
    }

    private mutating func count(_ kind: ScalarKind) {
        found |= 1 << UInt16(kind.rawValue)
    }

    private func holds(_ kind: ScalarKind) -> Bool {
        found & (1 << UInt16(kind.rawValue)) != 0
    }
}
