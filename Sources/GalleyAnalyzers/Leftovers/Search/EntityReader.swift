// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Reads character references of HTML: `&amp;`, `&#8217;`, `&#x2019;`, and those that were escaped
/// again, such as `&amp;#8217;`.
struct EntityReader: Sendable {
    /// The reader with the names of the HTML Standard.
    static let standard = EntityReader(BundledFile.htmlEntities.text)

    /// The characters of each name.
    private let names: [String: String]

    private static let longestName = 32
    private static let semicolon = UInt8(ascii: ";")

    /// Reads a table with a name and hexadecimal scalars in each line.
    private init(_ table: String) {
        var names: [String: String] = [:]
        for line in table.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
            let columns = line.split(separator: "\t")
            guard columns.count == 2 else { continue }
            var text = String.UnicodeScalarView()
            for number in columns[1].split(separator: " ") {
                if let value = UInt32(number, radix: 16), let scalar = Unicode.Scalar(value) {
                    text.append(scalar)
                }
            }
            names[String(columns[0])] = String(text)
        }
        self.names = names
    }

    /// Returns the reference that begins at an ampersand, and the text that it stands for; nil if
    /// there is none, or if the reference is quoted because the text is about it.
    func entity(
        at start: Int, in bytes: borrowing Span<UInt8>
    ) -> (range: Range<Int>, text: String)? {
        guard var found = reference(after: start, bytes) else { return nil }
        while found.text == "&", let inner = reference(after: found.end - 1, bytes) {
            found = inner
        }
        return Self.isQuoted(start..<found.end, bytes) ? nil : (start..<found.end, found.text)
    }

    /// Whether quotation marks or backticks are on both sides of a range.
    static func isQuoted(_ range: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Bool {
        switch (bytes.byte(range.lowerBound - 1), bytes.byte(range.upperBound)) {
        case (0x22, 0x22), (0x27, 0x27), (0x60, 0x60): true
        // The last byte of “, „ or ‘, and the first byte of ” or ’.
        case (0x9C, 0xE2), (0x9E, 0xE2), (0x98, 0xE2): true
        default: false
        }
    }

    private func reference(
        after start: Int, _ bytes: borrowing Span<UInt8>
    ) -> (end: Int, text: String)? {
        var end = start + 1
        let isNumber = bytes.byte(end) == UInt8(ascii: "#")
        if isNumber { end += 1 }
        let first = end
        while end - first <= Self.longestName, bytes.byte(end).isNameByte { end += 1 }
        guard end > first, bytes.byte(end) == Self.semicolon else { return nil }
        let name = bytes.text(first..<end)
        guard let text = isNumber ? Self.character(name) : names[name] else { return nil }
        return (end + 1, text)
    }

    /// Returns the character with a number, as browsers read it: 128 to 159 are bytes of
    /// Windows-1252.
    private static func character(_ number: String) -> String? {
        let isHexadecimal = number.utf8.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
        let digits = isHexadecimal ? number.dropFirst() : number[...]
        guard var value = UInt32(digits, radix: isHexadecimal ? 16 : 10), value > 0 else {
            return nil
        }
        if (0x80...0x9F).contains(value) {
            value = SingleByteEncoding.windows1252.upperHalf[Int(value - 0x80)]
        }
        return Unicode.Scalar(value).map { String(Character($0)) }
    }
}
