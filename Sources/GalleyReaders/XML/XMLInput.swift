// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The bytes of an XML text as UTF-8, whatever the encoding of the text is.
///
/// A byte that is not valid UTF-8 becomes a character that XML forbids, so that the parser finds the
/// fault at its place and goes on after it.
struct XMLInput {
    private let source: ByteSource
    /// The bytes of a character that are not complete.
    private var pending: [UInt8] = []
    /// Whether only white space has been read, which XML forbids before a declaration.
    private var isAtStart = true
    /// The number of line ends before the text.
    private(set) var skippedLines = 0

    private static let chunk = 1 << 16
    /// U+FFFF, which no XML text may contain.
    private static let forbidden: [UInt8] = [0xEF, 0xBF, 0xBF]
    /// U+FFFE, which no XML text may contain either.
    ///
    /// A NUL at the start of a text would make the parser suppose another encoding.
    private static let replacedNUL: [UInt8] = [0xEF, 0xBF, 0xBE]
    /// The number of the forbidden character in the messages of the parser.
    static let forbiddenNumbers = ["65535", "0xFFFF"]

    /// Opens a source.
    ///
    /// The encoding is that of a byte order mark, else of the settings, else the one that the text
    /// declares, else UTF-8.
    ///
    /// - Throws: `DocumentFailure` if the encoding is not known; an error of the source.
    init(_ source: ByteSource, _ settings: ReadSettings) throws {
        let head = try source.peek(XMLDeclaration.length)
        let mark = TextEncoding.stated(byMarkIn: head)
        let given = mark?.encoding ?? settings.encoding
        let encoding = try given ?? Self.declared(head, source)
        guard encoding == .utf8 else {
            self.source = ByteSource(
                name: source.name, whole: try DecodingStream(source, encoding))
            return
        }
        self.source = source
        if let mark {
            var skipped: [UInt8] = []
            _ = try source.read(mark.length, into: &skipped)
        }
    }

    private static func declared(
        _ head: ArraySlice<UInt8>, _ source: ByteSource
    ) throws -> TextEncoding {
        let declaration = XMLDeclaration(head)
        if let encoding = declaration.encoding { return encoding }
        guard let label = declaration.unknownLabel else { return .utf8 }
        throw source.failure(
            .badEncoding, "the encoding '\(label)' that the text declares is not known", part: 0,
            line: 1)
    }

    /// Reads more bytes and appends them to a buffer as valid UTF-8; returns false at the end.
    ///
    /// - Throws: an error of the source.
    mutating func read(into buffer: inout [UInt8]) throws -> Bool {
        var bytes: [UInt8] = []
        let count = try source.read(Self.chunk, into: &bytes)
        if isAtStart { skipSpace(&bytes) }
        if !pending.isEmpty { bytes.insert(contentsOf: pending, at: 0) }
        pending.removeAll()
        append(bytes, isLast: count == 0, to: &buffer)
        return count > 0
    }

    private mutating func skipSpace(_ bytes: inout [UInt8]) {
        let space = bytes.prefix(while: XMLText.isSpace)
        skippedLines += NewlineSearch.count(in: space.span)
        isAtStart = space.count == bytes.count
        bytes.removeFirst(space.count)
    }

    /// Returns the whole text in the encoding that it states; bytes that are not valid become U+FFFD.
    ///
    /// - Parameters:
    ///   - bytes: the bytes of the text.
    ///   - name: the name of the text in failures.
    /// - Throws: `DocumentFailure` if the encoding is not known.
    static func text(_ bytes: [UInt8], name: String) throws -> String {
        var input = try XMLInput(ByteSource(name: name, bytes: bytes), ReadSettings())
        var text: [UInt8] = []
        while try input.read(into: &text) {}
        // U+FFFD has the same bytes as the forbidden character but for the last one.
        for index in text.indices.dropFirst(2)
        where text[index] == 0xBF && text[index - 1] == 0xBF && text[index - 2] == 0xEF {
            text[index] = 0xBD
        }
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func append(_ bytes: [UInt8], isLast: Bool, to buffer: inout [UInt8]) {
        var start = 0
        while start < bytes.count {
            let valid = UTF8Check.validLength(of: bytes.span.extracting(start..<bytes.count))
            let hasNUL = bytes[start..<start + valid].contains(0)
            if start == 0, valid == bytes.count, buffer.isEmpty, !hasNUL {
                buffer = bytes
                return
            }
            if hasNUL {
                for byte in bytes[start..<start + valid] {
                    if byte == 0 { buffer += Self.replacedNUL } else { buffer.append(byte) }
                }
            } else {
                buffer += bytes[start..<start + valid]
            }
            start += valid
            let rest = bytes[start...]
            if !isLast, Self.isIncomplete(rest) {
                pending = Array(rest)
                return
            }
            guard !rest.isEmpty else { return }
            buffer += Self.forbidden
            start += 1
        }
    }

    /// Whether bytes can be the beginning of a character that needs more bytes.
    private static func isIncomplete(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, bytes.count < 4 else { return false }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
        return bytes.count < length && bytes.dropFirst().allSatisfy { 0x80...0xBF ~= $0 }
    }
}
