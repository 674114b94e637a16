// SPDX-License-Identifier: Apache-2.0

extension JSONReader {
    /// Reads a string whose opening quotation mark is at `position`.
    mutating func string(_ bytes: Span<UInt8>) throws(JSONError) -> String {
        let start = position + 1
        let run = StringScanKernel.run(in: bytes, from: start)
        guard run.end < bytes.count else { throw unclosedString(from: position, bytes) }
        guard bytes[run.end] == UInt8(ascii: "\"") else {
            return try stringWithEscapes(from: start, bytes)
        }
        position = run.end + 1
        let content = bytes.extracting(start..<run.end)
        if run.isASCII {
            return ValidatedTextKernel.text(content, isASCII: true)
        }
        do {
            return String(copying: try UTF8Span(validating: content))
        } catch {
            throw invalidUTF8(at: start + error.byteOffsets.lowerBound, bytes)
        }
    }

    private mutating func stringWithEscapes(
        from start: Int, _ bytes: Span<UInt8>
    ) throws(JSONError) -> String {
        let opening = position
        unescaped.removeAll(keepingCapacity: true)
        position = start
        while true {
            let run = StringScanKernel.run(in: bytes, from: position)
            try copy(run, bytes)
            guard position < bytes.count else { throw unclosedString(from: opening, bytes) }
            switch bytes[position] {
            case UInt8(ascii: "\""):
                position += 1
                return ValidatedTextKernel.text(unescaped.span)
            case UInt8(ascii: "\\"): try escape(bytes)
            default: throw controlCharacter(bytes)
            }
        }
    }

    private mutating func copy(_ run: StringScanKernel.Run, _ bytes: Span<UInt8>) throws(JSONError)
    {
        let start = position
        if !run.isASCII {
            do {
                _ = try UTF8Span(validating: bytes.extracting(start..<run.end))
            } catch {
                throw invalidUTF8(at: start + error.byteOffsets.lowerBound, bytes)
            }
        }
        unescaped.append(addingCapacity: run.end - start) { output in
            for index in start..<run.end { output.append(bytes[index]) }
        }
        position = run.end
    }

    /// Appends the character for the escape whose backslash is at `position`.
    private mutating func escape(_ bytes: Span<UInt8>) throws(JSONError) {
        let start = position
        guard start + 1 < bytes.count else { throw brokenEscape(at: start, bytes) }
        position += 2
        switch bytes[start + 1] {
        case UInt8(ascii: "\""): unescaped.append(0x22)
        case UInt8(ascii: "\\"): unescaped.append(0x5C)
        case UInt8(ascii: "/"): unescaped.append(0x2F)
        case UInt8(ascii: "b"): unescaped.append(0x08)
        case UInt8(ascii: "f"): unescaped.append(0x0C)
        case UInt8(ascii: "n"): unescaped.append(0x0A)
        case UInt8(ascii: "r"): unescaped.append(0x0D)
        case UInt8(ascii: "t"): unescaped.append(0x09)
        case UInt8(ascii: "u"): try unicodeEscape(from: start, bytes)
        default: throw brokenEscape(at: start, bytes)
        }
    }

    /// Appends the character for `\uXXXX` or a surrogate pair; `position` is after the first `u`.
    private mutating func unicodeEscape(
        from start: Int, _ bytes: Span<UInt8>
    ) throws(JSONError) {
        var code = try fourHexDigits(escapeAt: start, bytes)
        if 0xD800..<0xDC00 ~= code {
            let second = position
            guard second + 1 < bytes.count, bytes[second] == UInt8(ascii: "\\"),
                bytes[second + 1] == UInt8(ascii: "u")
            else { throw loneSurrogate(code, at: start, bytes) }
            position += 2
            let low = try fourHexDigits(escapeAt: second, bytes)
            guard 0xDC00..<0xE000 ~= low else { throw loneSurrogate(code, at: start, bytes) }
            code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(code) else {
            throw loneSurrogate(code, at: start, bytes)
        }
        unescaped.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }

    private mutating func fourHexDigits(
        escapeAt start: Int, _ bytes: Span<UInt8>
    ) throws(JSONError) -> UInt32 {
        guard position + 4 <= bytes.count else { throw brokenEscape(at: start, bytes) }
        var code: UInt32 = 0
        for index in position..<position + 4 {
            guard let digit = hexValue(bytes[index]) else { throw brokenEscape(at: start, bytes) }
            code = code << 4 | digit
        }
        position += 4
        return code
    }

    private func hexValue(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) - 0x30
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte) - 0x57
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte) - 0x37
        default: nil
        }
    }
}
