// SPDX-License-Identifier: Apache-2.0

/// Describes what was found at an offset in a text, for error messages.
enum FoundText {
    /// The maximum number of bytes of a word that a message quotes.
    private static let longestWord = 16

    /// Describes the word or character at a valid offset; returns nil if the bytes are not UTF-8.
    static func description(at offset: Int, in bytes: Span<UInt8>) -> String? {
        let first = bytes[offset]
        if isWordByte(first) { return word(at: offset, in: bytes) }
        if first < 0x20 || first == 0x7F {
            return "the control character U+00\(hexadecimal(first))"
        }
        guard let scalar = scalar(at: offset, in: bytes) else { return nil }
        return scalar == "\u{FEFF}" ? "a byte order mark" : "'\(scalar)'"
    }

    /// Describes the escape that starts at an offset; returns nil if the escape is cut off or not
    /// UTF-8.
    static func escape(at offset: Int, in bytes: Span<UInt8>) -> String? {
        guard offset + 1 < bytes.count else { return nil }
        guard bytes[offset + 1] == UInt8(ascii: "u") else {
            return description(at: offset + 1, in: bytes).map {
                $0.hasPrefix("'") ? "'\\\($0.dropFirst().prefix(1))'" : "'\\' and \($0)"
            }
        }
        var end = offset + 2
        while end < bytes.count, end < offset + 6, isWordByte(bytes[end]) { end += 1 }
        guard end < bytes.count else { return nil }
        return "'" + text(bytes.extracting(offset..<end)) + "'"
    }

    /// The text in quotation marks, escaped so that it stays on one line.
    static func quoted(_ text: String) -> String {
        "'" + JSONValue.string(text).description.dropFirst().dropLast() + "'"
    }

    static func isWordByte(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
    }

    static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.utf8.count < 2 ? "0" + digits : digits
    }

    private static func word(at offset: Int, in bytes: Span<UInt8>) -> String {
        var end = offset
        while end < bytes.count, end < offset + longestWord, isWordByte(bytes[end]) { end += 1 }
        return "'" + text(bytes.extracting(offset..<end)) + "'"
    }

    private static func scalar(at offset: Int, in bytes: Span<UInt8>) -> Unicode.Scalar? {
        for length in 1...4 where offset + length <= bytes.count {
            let candidate = bytes.extracting(offset..<offset + length)
            if let valid = try? UTF8Span(validating: candidate) {
                return String(copying: valid).unicodeScalars.first
            }
        }
        return nil
    }

    private static func text(_ bytes: Span<UInt8>) -> String {
        ValidatedTextKernel.text(bytes)
    }
}
