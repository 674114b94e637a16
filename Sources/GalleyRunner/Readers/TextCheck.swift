// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Makes a `String` of bytes that claim to be UTF-8, or says where they are not.
enum TextCheck {
    /// How many bytes of a file are looked at to tell whether it is text.
    static let headLength = 8 << 10

    /// Whether a file that begins with these bytes is no text: whether there is a NUL.
    static func isBinary(_ bytes: [UInt8]) -> Bool { bytes.prefix(headLength).contains(0) }

    /// The length of the byte order mark with which a file begins; 0 if there is none.
    static func markLength(_ bytes: [UInt8]) -> Int {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The text.
    ///
    /// - Throws: the place of the first bad byte, with the line counted from `firstLine`.
    static func text(_ bytes: Span<UInt8>, firstLine: Int = 1) throws(BadUTF8) -> String {
        let valid = ValidUTF8.length(of: bytes)
        guard valid == bytes.count else { throw BadUTF8(bytes, at: valid, firstLine: firstLine) }
        return String(copying: unsafe UTF8Span(unchecked: bytes))
    }
}
