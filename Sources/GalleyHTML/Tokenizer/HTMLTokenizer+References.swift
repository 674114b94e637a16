// SPDX-License-Identifier: Apache-2.0

/// References to characters, by name and by number.
extension HTMLTokenizer {
    /// Reads a reference at the position and writes its text behind the tree's bytes.
    ///
    /// - Parameters:
    ///   - tree: the tree whose bytes are read.
    ///   - inAttribute: whether a name without `;` before `=`, a letter or a digit is only text.
    /// - Returns: the range of the text, or nil, and the position is the same, if the `&` is only
    ///   an ampersand.
    mutating func readReference(
        _ tree: inout HTMLTree, inAttribute: Bool
    ) -> (Int, Int)? {
        let next = position + 1
        guard next < end else { return nil }
        let start = tree.bytes.count
        if tree.bytes[next] == UInt8(ascii: "#") {
            guard let scalar = readNumber(tree) else { return nil }
            Self.append(scalar, to: &tree.bytes)
            return (start, tree.bytes.count)
        }
        guard tree.bytes[next].isASCIIAlphanumeric else { return nil }
        guard let found = CharacterReferences.standard.match(tree.bytes, from: next, to: end) else {
            return nil
        }
        let after = next + found.length
        if inAttribute, tree.bytes[after - 1] != UInt8(ascii: ";"), after < end {
            let byte = tree.bytes[after]
            if byte == UInt8(ascii: "=") || byte.isASCIIAlphanumeric { return nil }
        }
        Self.append(found.first, to: &tree.bytes)
        if let second = found.second { Self.append(second, to: &tree.bytes) }
        position = after
        return (start, tree.bytes.count)
    }

    /// Reads `&#…;`; returns nil if there is no digit.
    private mutating func readNumber(_ tree: borrowing HTMLTree) -> Unicode.Scalar? {
        var place = position + 2
        let isHexadecimal = place < end && tree.bytes[place] | 0x20 == UInt8(ascii: "x")
        if isHexadecimal { place += 1 }
        let firstDigit = place
        var value: UInt32 = 0
        while place < end, let digit = Self.digit(tree.bytes[place], isHexadecimal) {
            value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
            place += 1
        }
        guard place > firstDigit else { return nil }
        if place < end, tree.bytes[place] == UInt8(ascii: ";") { place += 1 }
        position = place
        return Self.scalar(value)
    }

    private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
        if byte.isASCIIDigit { return UInt32(byte) - 0x30 }
        guard isHexadecimal, (byte | 0x20) &- 0x61 < 6 else { return nil }
        return UInt32(byte | 0x20) - 0x61 + 10
    }

    /// What a number stands for: those from 0x80 to 0x9F mean windows-1252.
    private static func scalar(_ value: UInt32) -> Unicode.Scalar {
        let replacement: Unicode.Scalar = "\u{FFFD}"
        if value == 0 { return replacement }
        if value >= 0x80, value < 0xA0 {
            return Unicode.Scalar(windows1252[Int(value) - 0x80]) ?? replacement
        }
        return Unicode.Scalar(value) ?? replacement
    }

    /// The scalars of the bytes 0x80 to 0x9F in windows-1252; five bytes have none and are kept.
    private static let windows1252: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039,
        0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]

    private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        if scalar.isASCII {
            bytes.append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
            bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
    }
}
