// SPDX-License-Identifier: Apache-2.0

/// The text of a formula, which is read token by token.
struct FormulaTokens {
    private let bytes: [UInt8]
    private var index = 0

    /// Starts reading at the first token of a formula's text.
    init(_ text: String) {
        bytes = Array(text.utf8)
        skipBlanks()
    }

    /// Whether there is no token left.
    var isAtEnd: Bool { index == bytes.count }

    /// Reads past the next token if the token is this character, and returns whether it is.
    mutating func take(_ character: Character) -> Bool { take(text: String(character)) }

    /// Reads past the next token if it is one of these operators, and returns the operator.
    mutating func take(_ operators: [FormulaOperator]) -> FormulaOperator? {
        for sign in operators where take(text: sign.rawValue) { return sign }
        return nil
    }

    /// Reads the next token if it is a number, and returns the number.
    mutating func takeNumber() throws(FormulaFault) -> Double? {
        guard index < bytes.count, Self.isDigit(bytes[index]) || bytes[index] == Self.point else {
            return nil
        }
        let range = takeWhile { Self.isDigit($0) || Self.isLetter($0) || $0 == Self.point }
        let digits = text(range)
        let isPlain = digits.utf8.allSatisfy { Self.isDigit($0) || $0 == Self.point }
        guard isPlain, let number = Double(digits), number.magnitude < 1e18 else {
            throw FormulaFault(
                message: "'\(digits)' is not a number", expected: "a number, such as 1000 or 0.5",
                bytes: range)
        }
        return number
    }

    /// Reads the next token if it is a name, and returns its range.
    mutating func takeName() -> Range<Int>? {
        guard index < bytes.count, Self.isLetter(bytes[index]) else { return nil }
        return takeWhile { Self.isLetter($0) || Self.isDigit($0) || $0 == Self.point }
    }

    /// Returns the text in a byte range.
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Makes a fault at the first character of the next token.
    func fault(_ message: String, expected: String) -> FormulaFault {
        var end = min(index + 1, bytes.count)
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return FormulaFault(message: message, expected: expected, bytes: index..<end)
    }

    private static let point = UInt8(ascii: ".")

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte >= 0x80
    }

    private mutating func take(text: String) -> Bool {
        guard bytes[index...].starts(with: text.utf8) else { return false }
        index += text.utf8.count
        skipBlanks()
        return true
    }

    private mutating func takeWhile(_ isWanted: (UInt8) -> Bool) -> Range<Int> {
        let start = index
        while index < bytes.count, isWanted(bytes[index]) { index += 1 }
        let range = start..<index
        skipBlanks()
        return range
    }

    private mutating func skipBlanks() {
        while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
    }
}
