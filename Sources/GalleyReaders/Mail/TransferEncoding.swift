// SPDX-License-Identifier: Apache-2.0

/// The encodings in which bytes travel through mail (RFC 2045, 6).
enum TransferEncoding {
    /// Decodes the body of a part; nil if the encoding is not known.
    ///
    /// - Parameter name: the value of Content-Transfer-Encoding; nil if there is no such field.
    static func decoded(_ body: ArraySlice<UInt8>, _ name: [UInt8]?) -> [UInt8]? {
        let name = MailLine.trimmed((name ?? [])[...]).map(MailLine.lowercase)
        switch String(decoding: name, as: UTF8.self) {
        case "quoted-printable": return quotedPrintable(body)
        case "base64": return base64(body)
        // "8 bits" and the like are frequent mistakes.
        case "", "7bit", "8bit", "binary", "7 bit", "8 bit", "7bits", "8bits", "none", "text":
            return Array(body)
        default: return nil
        }
    }

    /// Decodes quoted-printable; what is not valid is kept.
    static func quotedPrintable(_ body: ArraySlice<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(body.count)
        var start = body.startIndex
        while start < body.endIndex {
            let line = MailLine(body, from: start)
            // White space at the end of a line was added on the way.
            let spaces = line.content.reversed().prefix { $0 == 0x20 || $0 == 0x09 }.count
            let content = line.content.dropLast(spaces)
            if content.last == UInt8(ascii: "=") {
                text += escaped(content.dropLast(), by: UInt8(ascii: "="))
            } else {
                text += escaped(content, by: UInt8(ascii: "="))
                text += body[line.content.endIndex..<line.next]
            }
            start = line.next
        }
        return text
    }

    /// Decodes a sign and two hexadecimal digits to a byte, everywhere in some bytes.
    static func escaped(_ bytes: ArraySlice<UInt8>, by sign: UInt8) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var place = bytes.startIndex
        while place < bytes.endIndex {
            if bytes[place] == sign, place + 2 < bytes.endIndex,
                let high = HexadecimalDigit.value(bytes[place + 1]),
                let low = HexadecimalDigit.value(bytes[place + 2])
            {
                text.append(high << 4 | low)
                place += 3
            } else {
                text.append(bytes[place])
                place += 1
            }
        }
        return text
    }

    /// Decodes base64; bytes outside of its alphabet are skipped.
    ///
    /// Padding ends a group, so that encoded pieces can follow one another.
    static func base64(_ body: ArraySlice<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(body.count / 4 * 3)
        var bits: UInt32 = 0
        var count = 0
        for byte in body {
            if let value = sextet(byte) {
                bits = bits << 6 | value
                count += 1
                if count < 4 { continue }
            } else if byte != UInt8(ascii: "=") {
                continue
            }
            append(bits, count, to: &text)
            (bits, count) = (0, 0)
        }
        append(bits, count, to: &text)
        return text
    }

    /// Appends the whole bytes of a group of up to four digits.
    private static func append(_ bits: UInt32, _ digits: Int, to text: inout [UInt8]) {
        let group = bits << UInt32(6 * (4 - digits))
        for index in 0..<max(digits - 1, 0) {
            text.append(UInt8(truncatingIfNeeded: group >> UInt32(16 - 8 * index)))
        }
    }

    private static func sextet(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x41...0x5A: UInt32(byte) - 0x41
        case 0x61...0x7A: UInt32(byte) - 0x47
        case 0x30...0x39: UInt32(byte) + 4
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
