// SPDX-License-Identifier: Apache-2.0

/// Characters of a line that, as bytes of an encoding, are one character in UTF-8.
struct EncodedSequence {
    /// The number of characters.
    let length: Int
    /// The character in UTF-8; U+FFFD if one of the bytes is lost.
    let decoded: DecodedCharacter
    /// Whether a byte is lost, because the text has U+FFFD or a question mark in its place.
    let isLossy: Bool
    /// Whether a space takes the place of the byte A0, which is a no-break space in most encodings.
    let hasSpace: Bool

    private static let questionMark: UInt32 = 0x3F
    private static let space: UInt32 = 0x20
    private static let replacement: UInt32 = 0xFFFD
    /// The first bytes after which a space is read as A0: those of a no-break space (C2 A0) and of
    /// frequent letters, such as à (C3 A0), Š (C5 A0), Π (CE A0) and Р (D0 A0).
    private static let leadsBeforeSpace: [UInt8] = [0xC2, 0xC3, 0xC5, 0xCE, 0xD0]

    /// Reads the characters from an index on as bytes of an encoding.
    ///
    /// - Parameters:
    ///   - line: the scalars of the line.
    ///   - index: the index of the first character, whose byte must be one that begins a character.
    ///   - encoding: the encoding.
    ///   - table: the bytes of characters.
    /// - Returns: nil if the bytes are not valid UTF-8.
    init?(
        _ line: borrowing Span<UInt32>, at index: Int, _ encoding: SingleByteEncoding,
        _ table: EncodingTable
    ) {
        let lead = table.byte(of: line[index], in: encoding)
        guard lead >= 0xC2, lead <= 0xF4 else { return nil }
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard index + length <= line.count else { return nil }
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        var lost = 0
        var questions = 0
        var spaces = 0
        for place in index + 1..<index + length {
            var byte = table.byte(of: line[place], in: encoding)
            switch line[place] {
            case Self.replacement: lost += 1
            case Self.questionMark:
                lost += 1
                questions += 1
            case Self.space:
                spaces += 1
                byte = 0xA0
            default: guard byte & 0xC0 == 0x80 else { return nil }
            }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        isLossy = lost > 0
        hasSpace = spaces > 0
        if lost > 0 {
            guard spaces == 0, Self.canBeLossy(lead, length, lost, questions) else { return nil }
            self.length = length
            decoded = DecodedCharacter(Self.replacement)
        } else if value & ~0x7FF == 0xD800, spaces == 0 {
            guard let low = Self.lowSurrogate(line, at: index + 3, encoding, table) else {
                return nil
            }
            self.length = 6
            decoded = DecodedCharacter(0x10000 + (value & 0x3FF) << 10 + (low & 0x3FF))
        } else {
            guard Self.isValid(value, length),
                spaces == 0 || length > 2 && spaces == 1 || Self.leadsBeforeSpace.contains(lead)
            else { return nil }
            self.length = length
            decoded = DecodedCharacter(value)
        }
    }

    /// Whether bytes may be lost: at least one byte after the first is there, or the first one is
    /// frequent, such as that of quotation marks (E2).
    private static func canBeLossy(
        _ lead: UInt8, _ length: Int, _ lost: Int, _ questions: Int
    ) -> Bool {
        if questions == 0 { return length == 2 || lost < length - 1 || lead == 0xE2 }
        return length == 2 ? lead == 0xC2 || lead == 0xC3 : lost < length - 1
    }

    private static func isValid(_ value: UInt32, _ length: Int) -> Bool {
        let least: [UInt32] = [0x80, 0x800, 0x10000]
        return value >= least[length - 2] && value <= 0x10FFFF && value & ~0x7FF != 0xD800
    }

    /// Returns the second half of a surrogate pair, each half of which is written as three bytes
    /// (CESU-8, Unicode Technical Report 26).
    private static func lowSurrogate(
        _ line: borrowing Span<UInt32>, at index: Int, _ encoding: SingleByteEncoding,
        _ table: EncodingTable
    ) -> UInt32? {
        guard index + 3 <= line.count else { return nil }
        let bytes = (0..<3).map { table.byte(of: line[index + $0], in: encoding) }
        guard bytes[0] == 0xED, bytes[1] & 0xF0 == 0xB0, bytes[2] & 0xC0 == 0x80 else { return nil }
        return UInt32(bytes[1] & 0x3F) << 6 | UInt32(bytes[2] & 0x3F)
    }
}
