// SPDX-License-Identifier: Apache-2.0

/// Divides the bytes of a text in RTF into tokens.
struct RTFTokenizer {
    /// A token.
    enum Token: Equatable {
        case open, close
        /// A control word, such as `\fs24`, with its number.
        case word(String, Int?)
        /// A control symbol, such as `\~`.
        case symbol(UInt8)
        /// A byte of text; `\'e9` is one, too.
        case byte(UInt8)
        /// Binary data.
        case binary
    }

    private let bytes: [UInt8]
    private var place = 0

    /// The maximum length of a control word, which RTF allows.
    private static let longestWord = 32

    /// Makes a tokenizer.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The next token; nil at the end.
    mutating func next() -> Token? {
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            switch byte {
            case UInt8(ascii: "{"): return .open
            case UInt8(ascii: "}"): return .close
            case UInt8(ascii: "\\"): return control()
            // Line ends divide only the file, not the text.
            case 0x00, 0x0A, 0x0D: continue
            default: return .byte(byte)
            }
        }
        return nil
    }

    private mutating func control() -> Token? {
        guard place < bytes.count else { return nil }
        let byte = bytes[place]
        guard Self.isLetter(byte) else {
            place += 1
            return byte == UInt8(ascii: "'") ? hexadecimal() : .symbol(byte)
        }
        let name = bytes[place...].prefix(Self.longestWord).prefix(while: Self.isLetter)
        place = name.endIndex
        let number = number()
        if place < bytes.count, bytes[place] == 0x20 { place += 1 }
        let word = String(decoding: name, as: UTF8.self)
        guard name.elementsEqual("bin".utf8) else { return .word(word, number) }
        place = min(place + max(number ?? 0, 0), bytes.count)
        return .binary
    }

    /// Reads the digits after a control word; a number that is too large is bounded.
    private mutating func number() -> Int? {
        var index = place
        let isNegative = index < bytes.count && bytes[index] == UInt8(ascii: "-")
        if isNegative { index += 1 }
        guard index < bytes.count, Self.isDigit(bytes[index]) else { return nil }
        var value = 0
        while index < bytes.count, Self.isDigit(bytes[index]) {
            value = min(value * 10 + Int(bytes[index] - 0x30), Int(Int32.max))
            index += 1
        }
        place = index
        return isNegative ? -value : value
    }

    /// Reads the two digits after `\'`.
    private mutating func hexadecimal() -> Token {
        guard place + 1 < bytes.count, let high = HexadecimalDigit.value(bytes[place]),
            let low = HexadecimalDigit.value(bytes[place + 1])
        else { return .symbol(UInt8(ascii: "'")) }
        place += 2
        return .byte(high << 4 | low)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A) ~= (byte | 0x20) }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39) ~= byte }
}
