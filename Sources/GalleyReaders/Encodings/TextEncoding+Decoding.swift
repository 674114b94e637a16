// SPDX-License-Identifier: Apache-2.0

import GalleyCore

extension TextEncoding {
    /// Decodes all bytes of a text; a byte order mark of the encoding does not belong to the text.
    ///
    /// - Throws: `UndecodableText` if the bytes are not valid in the encoding.
    package func text(_ bytes: some Collection<UInt8>) throws(UndecodableText) -> String {
        let bytes = Array(bytes)
        let mark = markLength(in: bytes)
        if self == .utf8 {
            do throws(BadUTF8) {
                return try UTF8Check.text(bytes.span.extracting(droppingFirst: mark))
            } catch {
                let content = bytes.span.extracting(droppingFirst: mark)
                let offset = mark + UTF8Check.validLength(of: content)
                throw UndecodableText(offset: offset, message: error.message)
            }
        }
        var text: [UInt8] = []
        try decode(bytes, from: mark, into: &text) { fault throws(UndecodableText) in throw fault }
        return String(decoding: text, as: UTF8.self)
    }

    /// Decodes all bytes of a text; each byte that is not valid becomes U+FFFD.
    ///
    /// Without a decoder for the encoding, each byte that is not ASCII becomes U+FFFD.
    package func textReplacingFaults(_ bytes: some Collection<UInt8>) -> String {
        let bytes = Array(bytes)
        let mark = markLength(in: bytes)
        if self == .utf8 { return String(decoding: bytes[mark...], as: UTF8.self) }
        var text: [UInt8] = []
        do throws(UndecodableText) {
            try decode(bytes, from: mark, into: &text) { _ throws(UndecodableText) in }
        } catch {
            return String(decoding: bytes.map { $0 < 0x80 ? $0 : 0xFF }, as: UTF8.self)
        }
        return String(decoding: text, as: UTF8.self)
    }

    private func markLength(in bytes: [UInt8]) -> Int {
        let mark = Self.stated(byMarkIn: bytes.prefix(4))
        return mark?.encoding == self ? mark?.length ?? 0 : 0
    }

    /// Decodes bytes and appends the text; `fault` is called for each byte that is not valid, and if
    /// it does not throw, U+FFFD is appended.
    private func decode(
        _ bytes: [UInt8], from first: Int, into text: inout [UInt8],
        _ fault: (UndecodableText) throws(UndecodableText) -> Void
    ) throws(UndecodableText) {
        guard let decoder = IconvKernel(self) else {
            throw UndecodableText(offset: 0, message: "this system cannot decode \(self)")
        }
        var start = first
        loop: while true {
            switch decoder.decode(bytes, from: &start, into: &text) {
            case .atEnd: break loop
            case .atInvalidBytes where keepsControls && (0x80...0x9F) ~= bytes[start]:
                text += [0xC2, bytes[start]]
                start += 1
            case .atInvalidBytes:
                try fault(.invalid(bytes[start], at: start, self))
                text += Self.replacement
                start += 1
            case .withinCharacter:
                try fault(.cut(at: start, self))
                text += Self.replacement
                break loop
            }
        }
        decoder.finish(&text)
    }

    private static let replacement = Array("\u{FFFD}".utf8)
}

/// The error that bytes are not valid in their encoding.
package struct UndecodableText: Error {
    /// The offset of the first invalid byte.
    package let offset: Int
    /// The message, with a lower-case first word and no full stop.
    package let message: String

    fileprivate static func invalid(
        _ byte: UInt8, at offset: Int, _ encoding: TextEncoding
    ) -> UndecodableText {
        let digits = String(byte, radix: 16, uppercase: true)
        let name = "0x" + String(repeating: "0", count: 2 - digits.count) + digits
        return UndecodableText(
            offset: offset, message: "byte \(name) is not valid in \(encoding)")
    }

    fileprivate static func cut(at offset: Int, _ encoding: TextEncoding) -> UndecodableText {
        UndecodableText(
            offset: offset, message: "the text ends within a character of \(encoding)")
    }
}
