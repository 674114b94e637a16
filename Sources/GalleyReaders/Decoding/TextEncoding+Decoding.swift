// SPDX-License-Identifier: Apache-2.0

import GalleyCore

extension TextEncoding {
    /// Decodes all bytes of a text; a byte order mark of the encoding does not belong to the text.
    ///
    /// - Throws: `UndecodableText` if the bytes are not valid in the encoding.
    func text(_ bytes: [UInt8]) throws(UndecodableText) -> String {
        let mark = Self.stated(byMarkIn: bytes.prefix(4))
        let start = mark?.encoding == self ? mark?.length ?? 0 : 0
        guard self == .utf8 else {
            return String(decoding: try decoded(bytes, from: start), as: UTF8.self)
        }
        do throws(BadUTF8) {
            return try UTF8Check.text(bytes.span.extracting(droppingFirst: start))
        } catch {
            throw UndecodableText(message: error.message)
        }
    }

    /// Decodes all bytes of a text; what is not valid becomes U+FFFD.
    func textReplacingFaults(_ bytes: some Collection<UInt8>) -> String {
        String(decoding: TextDecoder(self).decodeReplacing(Array(bytes)).text, as: UTF8.self)
    }

    private func decoded(
        _ bytes: [UInt8], from first: Int
    ) throws(UndecodableText) -> [UInt8] {
        guard let decoder = IconvKernel(self) else {
            throw UndecodableText(message: "this system cannot decode \(self)")
        }
        var text: [UInt8] = []
        var start = first
        switch decoder.decode(bytes, from: &start, into: &text) {
        case .atEnd: break
        case .withinCharacter: throw .cut(self)
        case .atInvalidBytes: throw .invalid(bytes[start], self)
        }
        decoder.finish(&text)
        return text
    }
}

/// The error that bytes are not valid in their encoding.
struct UndecodableText: Error {
    /// The message, with a lower-case first word and no full stop.
    let message: String

    fileprivate static func invalid(_ byte: UInt8, _ encoding: TextEncoding) -> UndecodableText {
        let digits = String(byte, radix: 16, uppercase: true)
        let name = "0x" + String(repeating: "0", count: 2 - digits.utf8.count) + digits
        return UndecodableText(message: "byte \(name) is not valid in \(encoding)")
    }

    fileprivate static func cut(_ encoding: TextEncoding) -> UndecodableText {
        UndecodableText(message: "the text ends within a character of \(encoding)")
    }
}
