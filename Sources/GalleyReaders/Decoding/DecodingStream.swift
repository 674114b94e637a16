// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// A source in another encoding, as UTF-8.
final class DecodingStream: ForwardStream {
    let source: ByteSource
    private let encoding: TextEncoding
    private let decoder: IconvKernel
    /// The bytes that were read from the source and are not decoded.
    private var encoded: [UInt8] = []
    private var isAtEnd = false
    /// The number of decoded bytes of the source.
    private var offset: Int
    private var line = 1

    private static let chunk = 1 << 16

    /// Makes the stream of a source, after a byte order mark.
    ///
    /// - Throws: `DocumentFailure` if the C library does not know the encoding; an error of the
    ///   source.
    init(_ source: ByteSource, _ encoding: TextEncoding) throws {
        guard let decoder = IconvKernel(encoding) else {
            throw source.failure(
                .unreadable, "this system cannot decode \(encoding)", part: 0, line: 1)
        }
        self.source = source
        self.encoding = encoding
        self.decoder = decoder
        let mark = TextEncoding.stated(byMarkIn: try source.peek(4))
        offset = mark?.encoding == encoding ? mark?.length ?? 0 : 0
        _ = try source.read(offset, into: &encoded)
        encoded.removeAll()
    }

    func read(_ count: Int, into buffer: inout [UInt8]) throws -> Int {
        let before = buffer.count
        while buffer.count == before {
            if isAtEnd { return 0 }
            isAtEnd = try source.read(min(count, Self.chunk), into: &encoded) == 0
            try decode(into: &buffer)
            if isAtEnd { decoder.finish(&buffer) }
        }
        return buffer.count - before
    }

    private func decode(into buffer: inout [UInt8]) throws {
        let before = buffer.count
        var start = 0
        switch decoder.decode(encoded, from: &start, into: &buffer) {
        case .atEnd: break
        case .withinCharacter where !isAtEnd: break
        case .withinCharacter: throw failure(start, buffer[before...], isCut: true)
        case .atInvalidBytes: throw failure(start, buffer[before...], isCut: false)
        }
        offset += start
        encoded.removeFirst(start)
        line += NewlineSearch.count(in: buffer.span.extracting(before..<buffer.count))
    }

    /// Returns the failure of the source at a byte that cannot be decoded.
    ///
    /// - Parameters:
    ///   - start: the index of the byte in `encoded`.
    ///   - text: the text that was decoded after `line` was counted.
    ///   - isCut: whether the source ends within a character.
    private func failure(
        _ start: Int, _ text: ArraySlice<UInt8>, isCut: Bool
    ) -> DocumentFailure {
        let newline = UInt8(ascii: "\n")
        let line = line + NewlineSearch.count(in: text.span)
        let column = text.reversed().prefix { $0 != newline }.count + 1
        let byte = String(encoded[start], radix: 16, uppercase: true)
        let what =
            isCut
            ? "the text ends within a character of \(encoding)"
            : "byte 0x\(byte.count == 1 ? "0" : "")\(byte) at offset \(offset + start) is not valid "
                + "in \(encoding)"
        return source.failure(.badEncoding, what, part: 0, line: line, column: column)
    }
}
