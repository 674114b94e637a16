// SPDX-License-Identifier: Apache-2.0

import GalleyCore

extension UInt8 {
    /// Whether the byte is a letter of ASCII.
    var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
    /// Whether the byte is a small letter of ASCII.
    var isASCIILowerCase: Bool { self &- 0x61 < 26 }
    /// Whether the byte is a digit of ASCII.
    var isASCIIDigit: Bool { self &- 0x30 < 10 }
    /// Whether the byte can be part of a name in a program.
    var isNameByte: Bool { isASCIILetter || isASCIIDigit || self == UInt8(ascii: "_") }
    /// Whether the byte is a space, a tab or a line end.
    var isASCIISpace: Bool { self == 0x20 || self &- 0x09 < 5 }
    /// The byte, or the small letter if it is a capital one of ASCII.
    var lowerCased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}

extension Span<UInt8> {
    /// Returns the byte at an offset; a line end if the offset is outside of the text.
    func byte(_ offset: Int) -> UInt8 { offset >= 0 && offset < count ? self[offset] : 0x0A }

    /// Whether a text in small letters is at an offset, which may be outside of the span; the case
    /// of ASCII letters does not matter.
    func reads(_ text: String, at start: Int) -> Bool {
        let wanted = text.utf8Span.span
        guard start >= 0, start + wanted.count <= count else { return false }
        for index in 0..<wanted.count where self[start + index].lowerCased != wanted[index] {
            return false
        }
        return true
    }

    /// Returns the offset of the first place in a range where a text in small letters is; nil if
    /// there is none.
    func place(of text: String, in range: Range<Int>) -> Int? {
        let wanted = text.utf8Span.span
        guard wanted.count > 0, range.count >= wanted.count else { return nil }
        let first = wanted[0]
        var index = range.lowerBound
        while index + wanted.count <= range.upperBound {
            if self[index].lowerCased == first, reads(text, at: index) { return index }
            index += 1
        }
        return nil
    }

    /// The offset of the first byte that is not white space of ASCII.
    var firstFilled: Int {
        var index = 0
        while index < count, self[index].isASCIISpace { index += 1 }
        return index
    }

    /// Returns the text in a range.
    func text(_ range: Range<Int>) -> String {
        String(decoding: range.map { self[$0] }, as: UTF8.self)
    }

    /// Whether the character at an offset may begin markup or a placeholder.
    func mayOpen(at offset: Int) -> Bool {
        let next = byte(offset + 1)
        switch self[offset] {
        case UInt8(ascii: "&"): return next.isASCIILetter || next == UInt8(ascii: "#")
        case UInt8(ascii: "<"):
            return next.isASCIILetter || [0x2F, 0x21, 0x25].contains(next)
        case UInt8(ascii: "$"): return next == UInt8(ascii: "{")
        case UInt8(ascii: "%"): return next.isASCIIDigit || [0x73, 0x64, 0x40].contains(next)
        case UInt8(ascii: "["): return next | 0x20 == UInt8(ascii: "o")
        default: return false
        }
    }

    /// Whether "cookie" may be around its letter k at an offset, or "ipsum" around its letter p.
    @inline(__always)
    func mayBeKeyword(at offset: Int) -> Bool {
        guard offset > 0, offset + 1 < count else { return false }
        let (before, next) = (self[offset - 1] | 0x20, self[offset + 1] | 0x20)
        return before == UInt8(ascii: "o") && next == UInt8(ascii: "i")
            || before == UInt8(ascii: "i") && next == UInt8(ascii: "s")
    }

    /// Whether a line, whose bytes are given, ends with a hyphen after a letter.
    func mayBeHyphenated(from start: Int, to end: Int) -> Bool {
        var last = end - 1
        while last > start, self[last] == 0x20 || self[last] == 0x0D { last -= 1 }
        switch self[last] {
        case UInt8(ascii: "-"): return last > start && self[last - 1] >= UInt8(ascii: "a")
        case 0x90: return reads("\u{2010}", at: last - 2)
        case 0xAD: return reads("\u{AD}", at: last - 1)
        default: return false
        }
    }

    /// The range without the white space of ASCII at both ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, self[start].isASCIISpace { start += 1 }
        while end > start, self[end - 1].isASCIISpace { end -= 1 }
        return start..<end
    }

    /// Returns the hash FNV-1a of a range, in which the case of ASCII letters makes no difference.
    func hash(of range: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in range { hash = (hash ^ UInt64(self[index].lowerCased)) &* 0x100_0000_01B3 }
        return hash
    }
}
