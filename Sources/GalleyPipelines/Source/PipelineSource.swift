// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The bytes of a pipeline file, with its name in diagnostics and the places of its lines.
package struct PipelineSource: Sendable {
    /// The size in bytes of the largest pipeline file that is read.
    package static let maximumSize = 1 << 20

    /// The name of the file in diagnostics.
    package let name: String
    /// The bytes of the file, unchanged.
    package let bytes: [UInt8]
    /// The size in bytes of the largest file of this kind that is read.
    let limit: Int
    /// The offset of each line's first byte; the first line begins after a byte order mark.
    private let lineStarts: [Int]

    /// Makes a source of any bytes.
    package init(name: String, bytes: [UInt8], limit: Int = maximumSize) {
        self.name = name
        self.bytes = bytes
        self.limit = limit
        lineStarts = Self.lineStarts(of: bytes, from: bytes.byteOrderMarkLength)
    }

    /// Makes a source of a text.
    package init(name: String, text: String) {
        self.init(name: name, bytes: Array(text.utf8))
    }

    /// The offset of the first byte after a byte order mark, or 0 without one.
    var contentStart: Int { lineStarts[0] }

    /// The line and column of a byte; an offset beyond the file counts as its end.
    package func mark(at offset: Int) -> YAMLMark {
        let offset = min(max(offset, contentStart), max(bytes.count, contentStart))
        let line = lineStarts.partitioningIndex { $0 > offset }
        return YAMLMark(line: line, column: offset - lineStarts[line - 1] + 1, offset: offset)
    }

    /// The range between two offsets.
    package func range(_ start: Int, _ end: Int) -> YAMLRange {
        YAMLRange(start: mark(at: start), end: mark(at: max(start, end)))
    }

    /// The bytes of a range.
    func bytes(in range: YAMLRange) -> ArraySlice<UInt8> {
        bytes[range.start.offset..<max(range.start.offset, range.end.offset)]
    }

    /// The bytes of a line, counted from 1, without its line end.
    func line(_ number: Int) -> ArraySlice<UInt8> {
        guard number >= 1, number <= lineStarts.count else { return [] }
        let start = lineStarts[number - 1]
        var end = number < lineStarts.count ? lineStarts[number] : bytes.count
        while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return bytes[start..<max(start, end)]
    }

    /// The offset after the character that begins at an offset.
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
