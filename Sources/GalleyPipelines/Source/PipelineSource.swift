// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The bytes of a pipeline file, with its name in diagnostics and the offsets of its lines.
package struct PipelineSource: Sendable {
    /// The maximum size, in bytes, of a pipeline file.
    package static let maximumSize = 1 << 20

    /// The name of the file in diagnostics.
    package let name: String
    /// The bytes of the file, unchanged.
    package let bytes: [UInt8]
    /// The maximum size, in bytes, of a file of this kind.
    let limit: Int
    /// The offset of each line's first byte; the first line begins after a byte order mark.
    private let lineStarts: [Int]

    /// Makes a source from any bytes, even if they are not valid UTF-8.
    package init(name: String, bytes: [UInt8], limit: Int = maximumSize) {
        self.name = name
        self.bytes = bytes
        self.limit = limit
        lineStarts = Self.lineStarts(of: bytes, from: bytes.byteOrderMarkLength)
    }

    /// Makes a source from a text.
    package init(name: String, text: String) {
        self.init(name: name, bytes: Array(text.utf8))
    }

    /// The offset of the first byte after a byte order mark, or 0 if there is no byte order mark.
    var contentStart: Int { lineStarts[0] }

    /// Returns the line and column of a byte; an offset beyond the end of the file is treated as
    /// the end.
    package func mark(at offset: Int) -> YAMLMark {
        let offset = min(max(offset, contentStart), max(bytes.count, contentStart))
        let line = lineStarts.partitioningIndex { $0 > offset }
        return YAMLMark(line: line, column: offset - lineStarts[line - 1] + 1, offset: offset)
    }

    /// Returns the range between two offsets.
    package func range(_ start: Int, _ end: Int) -> YAMLRange {
        YAMLRange(start: mark(at: start), end: mark(at: max(start, end)))
    }

    /// Returns the bytes of a range.
    func bytes(in range: YAMLRange) -> ArraySlice<UInt8> {
        bytes[range.start.offset..<max(range.start.offset, range.end.offset)]
    }

    /// Returns the bytes of a line without its line end; lines are counted from 1.
    func line(_ number: Int) -> ArraySlice<UInt8> {
        guard number >= 1, number <= lineStarts.count else { return [] }
        let start = lineStarts[number - 1]
        var end = number < lineStarts.count ? lineStarts[number] : bytes.count
        while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return bytes[start..<max(start, end)]
    }

    /// Returns the end offset of the character that begins at `offset`.
    func endOfCharacter(at offset: Int) -> Int {
        var end = min(offset + 1, bytes.count)
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return end
    }

    private static func lineStarts(of bytes: [UInt8], from start: Int) -> [Int] {
        var starts = [start]
        for index in start..<bytes.count {
            let isFeed = bytes[index] == 0x0A
            let isLoneReturn =
                bytes[index] == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
            if isFeed || isLoneReturn { starts.append(index + 1) }
        }
        return starts
    }
}
