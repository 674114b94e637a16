// SPDX-License-Identifier: Apache-2.0

import GalleyHTML

/// HTML that lies within another format, such as an item of a feed or a line of subtitles.
enum EmbeddedHTML {
    /// Returns the visible text of HTML, without white space at both ends.
    static func text(_ html: String) -> String {
        String(decoding: HTMLPage.text(of: Array(html.utf8)), as: UTF8.self)
    }

    /// Returns the characters of a reference of HTML; nil if HTML has no such reference.
    ///
    /// - Parameter name: the reference without the ampersand and the semicolon, such as `nbsp` or
    ///   `#160`.
    static func entity(_ name: String) -> String? {
        let bytes = Array(name.utf8)
        guard bytes.first == UInt8(ascii: "#") else { return HTMLReference.text(named: name) }
        let digits = bytes.dropFirst()
        let isHexadecimal = digits.first.map { $0 | 0x20 } == UInt8(ascii: "x")
        let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
        return UInt32(text, radix: isHexadecimal ? 16 : 10)
            .flatMap { $0 >= 0x20 || $0 == 0x09 || $0 == 0x0A ? Unicode.Scalar($0) : nil }
            .map { String($0) }
    }
}
