// SPDX-License-Identifier: Apache-2.0

/// Decodes a field of a header to text, with its encoded words, such as `=?utf-8?Q?Gr=C3=BC=C3=9Fe?=`
/// (RFC 2047).
struct EncodedWords {
    private let bytes: [UInt8]
    private var pieces: [Piece] = []
    /// The index of the next "?=" at or after an index, if it was searched for; `bytes.count` if
    /// there is none.
    private var knownEnd = 0

    /// A piece of the field.
    private enum Piece {
        /// Bytes outside of encoded words.
        case plain(ArraySlice<UInt8>)
        /// The decoded bytes of words that follow one another and have the same encoding.
        case words([UInt8], TextEncoding)
    }

    /// The maximum length of the name of an encoding.
    private static let longestName = 60

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
        divide()
    }

    /// Returns the text of a field without white space around it.
    ///
    /// - Parameter encoding: the encoding of bytes that are neither UTF-8 nor in an encoded word;
    ///   nil if it is not known, so that these bytes become U+FFFD.
    static func text(_ bytes: [UInt8], _ encoding: TextEncoding?) -> String {
        let text = EncodedWords(bytes).pieces.map { piece in
            switch piece {
            case .plain(let bytes):
                let isUTF8 = UTF8Check.validLength(of: bytes.span) == bytes.count
                return (isUTF8 ? .utf8 : encoding ?? .utf8).textReplacingFaults(bytes)
            case .words(let bytes, let encoding): return encoding.textReplacingFaults(bytes)
            }
        }.joined()
        // A line end within a field would end the field.
        let onOneLine = text.utf8.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
        return String(decoding: MailLine.trimmed(onOneLine[...]), as: UTF8.self)
    }

    private mutating func divide() {
        var plain = 0
        var place = 0
        while place + 1 < bytes.count {
            guard bytes[place] == UInt8(ascii: "="), bytes[place + 1] == UInt8(ascii: "?"),
                let word = word(at: place)
            else {
                place += 1
                continue
            }
            add(bytes[plain..<place], word)
            place = word.end
            plain = place
        }
        if plain < bytes.count { pieces.append(.plain(bytes[plain...])) }
    }

    private typealias Word = (bytes: [UInt8], encoding: TextEncoding, end: Int)

    /// Adds a word and what precedes it; white space between two words is not text, and a character
    /// may be divided between words of the same encoding.
    private mutating func add(_ before: ArraySlice<UInt8>, _ word: Word) {
        if case .words(let bytes, let encoding)? = pieces.last, MailLine.isBlank(before) {
            if encoding == word.encoding {
                pieces.removeLast()
                pieces.append(.words(bytes + word.bytes, encoding))
                return
            }
        } else if !before.isEmpty {
            pieces.append(.plain(before))
        }
        pieces.append(.words(word.bytes, word.encoding))
    }

    /// The encoded word at an index; nil if there is none, or if its encoding is not known.
    private mutating func word(at start: Int) -> Word? {
        let mark = UInt8(ascii: "?")
        let label = bytes[(start + 2)...].prefix(Self.longestName).prefix { $0 != mark }
        let kind = label.endIndex + 1
        guard kind + 1 < bytes.count, bytes[kind + 1] == mark else { return nil }
        let end = end(from: kind + 2)
        guard end < bytes.count else { return nil }
        // A language may follow the encoding after an asterisk (RFC 2231, 5).
        let name = label.prefix { $0 != UInt8(ascii: "*") }
        guard let encoding = TextEncoding(label: String(decoding: name, as: UTF8.self)) else {
            return nil
        }
        let content = bytes[(kind + 2)..<end]
        switch MailLine.lowercase(bytes[kind]) {
        case UInt8(ascii: "b"): return (TransferEncoding.base64(content), encoding, end + 2)
        case UInt8(ascii: "q"):
            let spaced = content.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
            let decoded = TransferEncoding.escaped(spaced[...], by: UInt8(ascii: "="))
            return (decoded, encoding, end + 2)
        default: return nil
        }
    }

    /// The index of the first "?=" at or after an index; `bytes.count` if there is none.
    private mutating func end(from start: Int) -> Int {
        if knownEnd >= start { return knownEnd }
        var place = start
        while place + 1 < bytes.count {
            if bytes[place] == UInt8(ascii: "?"), bytes[place + 1] == UInt8(ascii: "=") {
                knownEnd = place
                return place
            }
            place += 1
        }
        knownEnd = bytes.count
        return knownEnd
    }
}
