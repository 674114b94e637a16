// SPDX-License-Identifier: Apache-2.0

/// White space of XML: spaces, tabs and line ends.
enum XMLText {
    /// Whether a byte is white space.
    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D) ~= byte }

    /// Whether a text has nothing but white space.
    static func isBlank(_ text: String) -> Bool { text.utf8.allSatisfy(isSpace) }

    /// Returns a text without white space at both ends.
    static func trimmed(_ text: String) -> String {
        let bytes = text.utf8
        guard let first = bytes.firstIndex(where: { !isSpace($0) }),
            let last = bytes.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(text[first...last])
    }

    /// Returns a text with a space in place of all white space, and none at both ends.
    static func folded(_ text: String) -> String {
        let words = text.utf8.split(whereSeparator: isSpace)
        return String(decoding: Array(words.joined(separator: " ".utf8)), as: UTF8.self)
    }
}
