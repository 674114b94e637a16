// SPDX-License-Identifier: Apache-2.0

/// Divides text at the word boundaries of UAX #29, without dictionaries.
///
/// Scripts written without spaces follow the same rules: each Han or Hiragana character is a
/// segment, and so is each Thai, Lao, Khmer or Burmese letter with its marks; runs of Katakana or
/// Hangul are not divided. Bytes that are not valid UTF-8 are segments or parts of segments.
struct SegmentScanner {
    /// The last boundary that was found, as a byte offset.
    var position = 0
    private let classes = ASCIIClass.ofBytes
    private let properties = UnicodeTables.properties

    /// Moves to the next boundary, which must exist, and returns the kind of the segment before it.
    mutating func scanSegment(in bytes: Span<UInt8>) -> TokenKind {
        scanASCII(in: bytes) ?? scanScalars(in: bytes)
    }

    /// Does the same as `scanSegment`, but always by the complete rules, which handle all scalars.
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
            let end = position + length
            if isJoined, next.isPictographic {
                state = WordBreakState(after: next.wordBreak)
            } else if let following = state.following(
                next.wordBreak, ahead: { significantClass(from: end, in: bytes) })
            {
                state = following
            } else {
                break
            }
            isJoined = next.wordBreak == .zeroWidthJoiner
            contents.add(next)
            position = end
        }
        return contents.kind
    }

    /// Returns the class of the first scalar at or after `index` that rule WB4 does not attach.
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
    /// Does the same as `scanScalars` if the segment and the byte after it are ASCII; otherwise
    /// returns nil and does not move.
    private mutating func scanASCII(in bytes: Span<UInt8>) -> TokenKind? {
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
                let after = classes[Int(bytes[end + 1])]
                if after.contains(.high) { return nil }
                if !next.joins(classes[Int(bytes[end - 1])], after) { break }
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

    /// Returns the end of a segment of one byte, or of a carriage return with its line feed.
    private func endOfSingle(in bytes: Span<UInt8>) -> Int {
        let end = position + 1
        guard end < bytes.count, bytes[position] == UInt8(ascii: "\r") else { return end }
        return bytes[end] == UInt8(ascii: "\n") ? end + 1 : end
    }
}

/// The role that a byte has in segments that contain only ASCII.
private struct ASCIIClass: OptionSet, Sendable {
    let rawValue: UInt8

    static let letter = ASCIIClass(rawValue: 1)
    static let digit = ASCIIClass(rawValue: 2)
    /// `_`, which is part of words and numbers.
    static let connector = ASCIIClass(rawValue: 4)
    /// The byte joins the letters on its two sides.
    static let midLetter = ASCIIClass(rawValue: 8)
    /// The byte joins the digits on its two sides.
    static let midNumber = ASCIIClass(rawValue: 16)
    static let space = ASCIIClass(rawValue: 32)
    /// The byte is not ASCII.
    static let high = ASCIIClass(rawValue: 64)

    /// Bytes that always join with each other (WB5, WB8 to WB10, WB13a, WB13b).
    static let wordPart: ASCIIClass = [.letter, .digit, .connector]

    static let mid: ASCIIClass = [.midLetter, .midNumber]

    /// The class of every byte.
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

    /// Whether this class joins the bytes before and after it (WB6, WB7, WB11, WB12).
    func joins(_ before: ASCIIClass, _ after: ASCIIClass) -> Bool {
        let both = before.intersection(after)
        return both.contains(.letter) && contains(.midLetter)
            || both.contains(.digit) && contains(.midNumber)
    }
}

/// The kinds of scalars in a segment, which determine the segment's kind.
private struct SegmentContents {
    private var found: UInt16 = 0
    /// The last scalar, which is counted only when the next one is known, because the next one may
    /// be U+FE0E or U+FE0F.
    private var last: ScalarProperties

    init(_ first: ScalarProperties) {
        last = first
    }

    /// Adds the next scalar.
    mutating func add(_ next: ScalarProperties) {
        if last.isPictographic, next.kind == .emojiStyle || next.kind == .textStyle {
            count(next.kind == .emojiStyle ? .emoji : .symbol)
        } else {
            count(last.kind)
        }
        last = next
    }

    /// The kind of the segment if no further scalar follows.
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
