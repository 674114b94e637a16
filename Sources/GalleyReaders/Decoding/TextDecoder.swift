// SPDX-License-Identifier: Apache-2.0

/// Decodes whole texts of one encoding to UTF-8.
struct TextDecoder {
    private let encoding: TextEncoding

    /// The replacement character, U+FFFD.
    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    /// Makes a decoder.
    init(_ encoding: TextEncoding) {
        self.encoding = encoding
    }

    /// Decodes bytes; whatever is not valid becomes U+FFFD.
    ///
    /// A byte order mark of the encoding does not belong to the text. If the C library does not know
    /// the encoding, every byte beyond ASCII is replaced.
    ///
    /// - Returns: the text, and the number of replaced characters.
    func decodeReplacing(_ bytes: [UInt8]) -> (text: [UInt8], replaced: Int) {
        let mark = TextEncoding.stated(byMarkIn: bytes.prefix(4))
        let start = mark?.encoding == encoding ? mark?.length ?? 0 : 0
        if encoding == .utf8 { return Self.repaired(bytes, from: start) }
        guard let decoder = IconvKernel(encoding) else { return Self.repaired(bytes, from: start) }
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count * 2)
        var (place, replaced) = (start, 0)
        while decoder.decode(bytes, from: &place, into: &text) != .atEnd {
            place += 1
            text += Self.replacement
            replaced += 1
        }
        decoder.finish(&text)
        return (text, replaced)
    }

    /// Decodes bytes; nil if they are not valid.
    func decode(_ bytes: [UInt8]) -> [UInt8]? {
        let decoded = decodeReplacing(bytes)
        return decoded.replaced == 0 ? decoded.text : nil
    }

    private static func repaired(
        _ bytes: [UInt8], from start: Int
    ) -> (text: [UInt8], replaced: Int) {
        var (text, place, replaced): ([UInt8], Int, Int) = ([], start, 0)
        while place < bytes.count {
            let rest = bytes.span.extracting(place..<bytes.count)
            let valid = UTF8Check.validLength(of: rest)
            text += bytes[place..<place + valid]
            place += valid
            guard place < bytes.count else { break }
            text += replacement
            replaced += 1
            place += invalidLength(bytes[place...])
        }
        return (text, replaced)
    }

    /// The number of bytes that one U+FFFD replaces: the beginning of a character that is cut off, or
    /// one byte.
    private static func invalidLength(_ bytes: ArraySlice<UInt8>) -> Int {
        let first = bytes[bytes.startIndex]
        let wanted =
            first > 0xF4 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
        var length = 1
        for byte in bytes.dropFirst().prefix(wanted - 1) {
            guard (length == 1 ? second(after: first) : 0x80...0xBF) ~= byte else { break }
            length += 1
        }
        return length
    }

    /// The bytes that may follow the first byte of a character (Unicode, table 3-7).
    private static func second(after first: UInt8) -> ClosedRange<UInt8> {
        switch first {
        case 0xE0: 0xA0...0xBF
        case 0xED: 0x80...0x9F
        case 0xF0: 0x90...0xBF
        case 0xF4: 0x80...0x8F
        default: 0x80...0xBF
        }
    }
}
