// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Where bytes are no UTF-8.
struct BadUTF8: Error {
    /// Line and column of the first bad byte, from 1, the column in bytes.
    let position: Position
    /// What is wrong, for a person.
    let message: String

    init(_ bytes: Span<UInt8>, at offset: Int, firstLine: Int) {
        var line = firstLine
        var lineStart = 0
        for index in 0..<min(offset, bytes.count) where bytes[index] == UInt8(ascii: "\n") {
            line += 1
            lineStart = index + 1
        }
        position = Position(line: line, column: offset - lineStart + 1)
        message = "byte \(Self.name(bytes, offset)) is no UTF-8"
    }

    private static func name(_ bytes: Span<UInt8>, _ offset: Int) -> String {
        guard offset < bytes.count else { return "at the end" }
        let digits = String(bytes[offset], radix: 16, uppercase: true)
        return "0x" + String(repeating: "0", count: 2 - digits.count) + digits
    }
}
