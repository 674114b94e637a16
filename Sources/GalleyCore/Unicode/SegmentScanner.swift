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

/// What a byte means for segments of nothing but ASCII.
struct ASCIIClass: OptionSet, Sendable {
    let rawValue: UInt8

    static let letter = ASCIIClass(rawValue: 1)
    static let digit = ASCIIClass(rawValue: 2)
    /// `_`, part of words and numbers.
    static let connector = ASCIIClass(rawValue: 4)
    /// Joins the letters on its two sides.
    static let midLetter = ASCIIClass(rawValue: 8)
    /// Joins the digits on its two sides.
    static let midNumber = ASCIIClass(rawValue: 16)
    static let space = ASCIIClass(rawValue: 32)
    /// Not ASCII.
    static let high = ASCIIClass(rawValue: 64)

    /// Bytes that always join with each other (WB5, WB8 to WB10, WB13a, WB13b).
    static let wordPart: ASCIIClass = [.letter, .digit, .connector]

    static let mid: ASCIIClass = [.midLetter, .midNumber]

    /// The classes of all bytes.
    static let ofBytes: [ASCIIClass] = (UInt8.min...UInt8.max).map { byte in
        byte < 0x80 ? ASCIIClass(UnicodeTables.properties[UInt32(byte)].wordBreak) : .high
    }

    private init(_ wordBreak: WordBreakClass) {
        self =
            switch wordBreak {
            case .letter: .letter
            case .numeric: .digit
            case .connector: .connector
            case .midLetter: .midLetter
            case .midNumber: .midNumber
            case .midNumberLetter, .singleQuote: [.midLetter, .midNumber]
            case .space: .space
            default: []
            }
    }

    init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Whether this class joins what stands before and behind it (WB6, WB7, WB11, WB12).
    func joins(_ before: ASCIIClass, _ behind: ASCIIClass) -> Bool {
        let both = before.intersection(behind)
        return both.contains(.letter) && contains(.midLetter)
            || both.contains(.digit) && contains(.midNumber)
    }
}

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
