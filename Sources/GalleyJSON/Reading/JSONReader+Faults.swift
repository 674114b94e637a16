// SPDX-License-Identifier: Apache-2.0

extension JSONReader {
    func fault(
        _ kind: JSONError.Kind, at offset: Int, _ message: String, _ bytes: Span<UInt8>
    ) -> JSONError {
        let place = TextPlace(offset: offset, in: bytes)
        return JSONError(
            kind: kind, offset: offset, line: place.line, column: place.column, message: message)
    }

    /// Makes the error for a byte at `position` that the grammar does not allow, or for a text that
    /// ends there.
    func unexpected(expecting expected: String, _ bytes: Span<UInt8>) -> JSONError {
        guard position < bytes.count else {
            return fault(
                .unexpectedEnd, at: position, "expected \(expected), found the end of the text",
                bytes)
        }
        guard let found = FoundText.description(at: position, in: bytes) else {
            return invalidUTF8(at: position, bytes)
        }
        return fault(.syntax, at: position, "expected \(expected), found \(found)", bytes)
    }

    func missingValue(_ bytes: Span<UInt8>) -> JSONError {
        var before = position - 1
        while before >= 0, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[before]) { before -= 1 }
        guard before >= 0 else { return unexpected(expecting: "a value", bytes) }
        return switch bytes[before] {
        case UInt8(ascii: "["): unexpected(expecting: "a value or ']'", bytes)
        case UInt8(ascii: ","): unexpected(expecting: "a value after ','", bytes)
        default: unexpected(expecting: "a value after ':'", bytes)
        }
    }

    func missingName(_ bytes: Span<UInt8>) -> JSONError {
        var before = position - 1
        while before > 0, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[before]) { before -= 1 }
        let isFirst = before >= 0 && bytes[before] == UInt8(ascii: "{")
        return unexpected(
            expecting: isFirst
                ? "a member's name in '\"' or '}'" : "a member's name in '\"' after ','",
            bytes)
    }

    func missingColon(_ bytes: Span<UInt8>) -> JSONError {
        unexpected(expecting: "':' after a member's name", bytes)
    }

    func missingComma(inObject: Bool, _ bytes: Span<UInt8>) -> JSONError {
        unexpected(
            expecting: inObject ? "',' or '}' after a member" : "',' or ']' after an element", bytes
        )
    }

    func brokenLiteral(_ word: String, _ bytes: Span<UInt8>) -> JSONError {
        var end = position
        while end < bytes.count, FoundText.isWordByte(bytes[end]) { end += 1 }
        let isCutOff = end == bytes.count && end - position < word.utf8.count
        return isCutOff
            ? fault(
                .unexpectedEnd, at: end, "expected '\(word)', found the end of the text", bytes)
            : unexpected(expecting: "'\(word)'", bytes)
    }

    func trailingBytes(_ bytes: Span<UInt8>) -> JSONError {
        guard let found = FoundText.description(at: position, in: bytes) else {
            return invalidUTF8(at: position, bytes)
        }
        return fault(
            .trailingBytes, at: position, "expected nothing after the value, found \(found)", bytes)
    }

    func tooDeep(_ bytes: Span<UInt8>) -> JSONError {
        fault(
            .tooDeep, at: position, "expected at most \(JSONValue.depthLimit) levels of nesting",
            bytes)
    }

    func duplicateName(_ name: String, at offset: Int, _ bytes: Span<UInt8>) -> JSONError {
        fault(
            .duplicateKey, at: offset, "found a second member named \(FoundText.quoted(name))",
            bytes)
    }

    func leadingZero(at offset: Int, _ bytes: Span<UInt8>) -> JSONError {
        fault(.syntax, at: offset, "expected a number without leading zeros", bytes)
    }

    func numberOutOfRange(at offset: Int, _ bytes: Span<UInt8>) -> JSONError {
        fault(
            .numberOutOfRange, at: offset, "expected a number below 1.8e308 in magnitude", bytes)
    }

    func unclosedString(from opening: Int, _ bytes: Span<UInt8>) -> JSONError {
        let place = TextPlace(offset: opening, in: bytes)
        return fault(
            .unexpectedEnd, at: bytes.count,
            "expected '\"' to close the string from \(place.line):\(place.column), "
                + "found the end of the text", bytes)
    }

    func controlCharacter(_ bytes: Span<UInt8>) -> JSONError {
        let found = FoundText.description(at: position, in: bytes) ?? ""
        return fault(
            .controlCharacter, at: position, "expected an escape in a string, found \(found)", bytes
        )
    }

    func brokenEscape(at offset: Int, _ bytes: Span<UInt8>) -> JSONError {
        let expected =
            "one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t or \\u with four hexadecimal digits"
        guard let found = FoundText.escape(at: offset, in: bytes) else {
            guard offset + 1 == bytes.count || bytes[offset + 1] == UInt8(ascii: "u") else {
                return invalidUTF8(at: offset + 1, bytes)
            }
            return fault(
                .unexpectedEnd, at: bytes.count,
                "expected \(expected), found the end of the text", bytes)
        }
        return fault(.invalidEscape, at: offset, "expected \(expected), found \(found)", bytes)
    }

    func loneSurrogate(_ code: UInt32, at offset: Int, _ bytes: Span<UInt8>) -> JSONError {
        let digits = String(code, radix: 16)
        return fault(
            .invalidEscape, at: offset,
            "expected a whole surrogate pair, found a half, '\\u\(digits)'", bytes)
    }

    func invalidUTF8(at offset: Int, _ bytes: Span<UInt8>) -> JSONError {
        let found = offset < bytes.count ? FoundText.hexadecimal(bytes[offset]) : "00"
        return fault(.invalidUTF8, at: offset, "expected UTF-8, found the byte 0x\(found)", bytes)
    }
}
