// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Makes a `String` of bytes that claim to be UTF-8, or says where they are not.
enum TextCheck {
    /// The text, without a byte order mark at its beginning.
    ///
    /// - Throws: the place of the first bad byte, with the line counted from `firstLine`.
    static func text(_ bytes: Span<UInt8>, firstLine: Int = 1) throws(BadUTF8) -> String {
        do {
            let span = try UTF8Span(validating: bytes)
            let text = String(copying: span)
            return text.unicodeScalars.first == "\u{FEFF}" ? String(text.dropFirstScalar()) : text
        } catch {
            throw BadUTF8(bytes, at: error.byteOffsets.lowerBound, firstLine: firstLine)
        }
    }
}

extension String {
    fileprivate func dropFirstScalar() -> Substring {
        self[unicodeScalars.index(after: unicodeScalars.startIndex)...]
    }
}
