// SPDX-License-Identifier: Apache-2.0

import CKernels
package import GalleyCore
import GalleyJSON

/// Decodes bytes that should be UTF-8.
package enum UTF8Check {
    /// The number of leading bytes that decide whether a file is text.
    static let headLength = 8 << 10

    /// Whether a file that begins with these bytes is binary, which means that its head contains a
    /// NUL.
    package static func isBinary(_ bytes: [UInt8]) -> Bool { bytes.prefix(headLength).contains(0) }

    /// Decodes bytes as text.
    ///
    /// - Throws: `BadUTF8` with the position of the first invalid byte; the first line has the
    ///   number `firstLine`.
    package static func text(_ bytes: Span<UInt8>, firstLine: Int = 1) throws(BadUTF8) -> String {
        let valid = validLength(of: bytes)
        guard valid == bytes.count else { throw BadUTF8(bytes, at: valid, firstLine: firstLine) }
        return ValidatedTextKernel.text(bytes)
    }

    /// Returns the number of bytes before the first invalid character, or of all bytes if they are
    /// valid UTF-8.
    package static func validLength(of bytes: Span<UInt8>) -> Int {
        unsafe bytes.withUnsafeBufferPointer { unsafe gk_valid_utf8($0.baseAddress, $0.count) }
    }
}

/// The error that bytes are not valid UTF-8, with the position of the first invalid byte.
package struct BadUTF8: Error {
    /// The line and the column of the byte, from 1; the column counts bytes.
    package let position: Position
    /// The message, for example "byte 0xFF is not valid UTF-8".
    package let message: String

    init(_ bytes: Span<UInt8>, at offset: Int, firstLine: Int) {
        var line = firstLine
        var lineStart = 0
        for index in 0..<min(offset, bytes.count) where bytes[index] == UInt8(ascii: "\n") {
            line += 1
            lineStart = index + 1
        }
        position = Position(line: line, column: offset - lineStart + 1)
        message = "byte \(Self.name(bytes, offset)) is not valid UTF-8"
    }

    private static func name(_ bytes: Span<UInt8>, _ offset: Int) -> String {
        guard offset < bytes.count else { return "at the end" }
        let digits = String(bytes[offset], radix: 16, uppercase: true)
        return "0x" + String(repeating: "0", count: 2 - digits.count) + digits
    }
}
