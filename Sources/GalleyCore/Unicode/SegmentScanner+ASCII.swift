// SPDX-License-Identifier: Apache-2.0

extension SegmentScanner {
    /// Does what `scanScalars` does where a segment and what follows it are ASCII; elsewhere it
    /// stays where it is and says nil.
    mutating func scanASCII(in bytes: Span<UInt8>) -> TokenKind? {
        let first = classes[Int(bytes[position])]
        if !first.isDisjoint(with: .wordPart) { return scanWord(in: bytes) }
        if first.contains(.high) { return nil }
        let end = first.contains(.space) ? endOfSpaces(in: bytes) : endOfSingle(in: bytes)
        if end < bytes.count, bytes[end] >= 0x80 { return nil }
        let kind = SegmentContents(properties[UInt32(bytes[position])]).kind
        position = end
        return kind
    }

    private mutating func scanWord(in bytes: Span<UInt8>) -> TokenKind? {
        var end = position
        var seen: ASCIIClass = []
        while end < bytes.count {
            let next = classes[Int(bytes[end])]
            if !next.isDisjoint(with: .wordPart) {
                seen.formUnion(next)
            } else if next.contains(.high) {
                return nil
            } else if next.isDisjoint(with: .mid) || end + 1 == bytes.count {
                break
            } else {
                let behind = classes[Int(bytes[end + 1])]
                if behind.contains(.high) { return nil }
                if !next.joins(classes[Int(bytes[end - 1])], behind) { break }
            }
            end += 1
        }
        position = end
        return seen.contains(.letter) ? .word : seen.contains(.digit) ? .number : .punctuation
    }

    private func endOfSpaces(in bytes: Span<UInt8>) -> Int {
        var end = position + 1
        while end < bytes.count, bytes[end] == UInt8(ascii: " ") {
            end += 1
        }
        return end
    }

    /// The end of a byte that joins with nothing; only a carriage return takes a line feed along.
    private func endOfSingle(in bytes: Span<UInt8>) -> Int {
        let end = position + 1
        guard end < bytes.count, bytes[position] == UInt8(ascii: "\r") else { return end }
        return bytes[end] == UInt8(ascii: "\n") ? end + 1 : end
    }
}
