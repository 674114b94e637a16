// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Reads a source line by line, or paragraph by paragraph, through one buffer.
///
/// A line ends at "\n" only; a "\r" before it belongs to the line. The source may have any size. A
/// line or a paragraph longer than `maxLength` is skipped without being kept in memory.
package struct LineSource: ~Copyable {
    private let source: ByteSource
    private let maxLength: Int
    private let chunk: Int
    private var isAtEnd = false
    /// The bytes that were read last.
    package private(set) var buffer: [UInt8] = []
    /// The offset in the buffer at which the next line begins.
    private var start = 0
    /// The number of the line at `start`, from 1.
    private var line: Int
    /// Whether the beginning of the file contains a NUL, as binary files do; false if the range
    /// does not begin at offset 0.
    package let isBinary: Bool
    /// The byte order mark that was skipped; empty if there was none.
    package let mark: [UInt8]
    /// Whether the file has not changed since it was opened.
    package var isUnchanged: Bool { source.isUnchanged }

    /// A line or a paragraph.
    package struct Piece {
        /// The range of the piece in the buffer, without the last "\n"; nil if the piece is too
        /// long.
        ///
        /// The range is valid until the next piece is read.
        package let bytes: Range<Int>?
        /// The number of the piece's first line, from 1.
        package let line: Int
        /// Whether the piece ends with "\n", which may be missing at the end of a file.
        package let isEnded: Bool
    }

    /// Reads the beginning of a source and skips a byte order mark there.
    ///
    /// - Parameters:
    ///   - maxLength: the maximum length of a piece, in bytes; longer pieces are skipped.
    ///   - chunk: the number of bytes that are read at once.
    package init(_ source: ByteSource, maxLength: Int, chunk: Int = 1 << 16) throws {
        let head = source.isAtStart ? Array(try source.peek(UTF8Check.headLength)) : []
        var mark: [UInt8] = []
        _ = try source.read(head.byteOrderMarkLength, into: &mark)
        isBinary = UTF8Check.isBinary(head)
        self.mark = mark
        line = source.firstLine
        self.source = source
        self.maxLength = maxLength
        self.chunk = chunk
    }

    /// The next line; nil at the end of the file.
    package mutating func nextLine() throws -> Piece? {
        guard let end = try endOfLine(from: 0) else { return try skip() }
        return end == 0 && start == buffer.count ? nil : take(end, line)
    }

    /// The next line that is not blank; nil at the end of the file.
    package mutating func nextFilledLine() throws -> Piece? {
        guard let end = try endOfFilledLine() else { return try skip() }
        return start == buffer.count ? nil : take(end, line)
    }

    /// The next paragraph, which ends before a blank line; nil at the end of the file.
    package mutating func nextParagraph() throws -> Piece? {
        guard var end = try endOfFilledLine() else { return try skip(isParagraph: true) }
        if start == buffer.count { return nil }
        let first = line
        var lines = 1
        while start + end < buffer.count {
            guard let next = try endOfLine(from: end + 1),
                next <= maxLength || isBlank(end + 1, next)
            else { return try skip(isParagraph: true) }
            if isBlank(end + 1, next) {
                // After a "\n" at the end of the file there is no further, empty line.
                let piece = Piece(bytes: start..<start + end, line: first, isEnded: true)
                line += lines
                start += end + 1
                if start < buffer.count { drop(next - end - 1) }
                return piece
            }
            end = next
            lines += 1
        }
        line += lines - 1
        return take(end, first)
    }

    /// Skips blank lines, then returns the end of the next line as an offset from `start`.
    ///
    /// The result is nil if the line is too long. If no line is left, `start` is the end of the
    /// buffer after the call.
    private mutating func endOfFilledLine() throws -> Int? {
        while let end = try endOfLine(from: 0) {
            if start == buffer.count || !isBlank(0, end) { return end }
            drop(end)
        }
        return nil
    }

    /// Returns the end of the line that contains the byte at `place`; nil if the line is too long.
    ///
    /// Both `place` and the result are offsets from `start`.
    private mutating func endOfLine(from place: Int) throws -> Int? {
        var searched = place
        while true {
            if let end = NewlineSearch.first(in: buffer.span, from: start + searched) {
                return end - start
            }
            searched = buffer.count - start
            if isAtEnd { return searched }
            if searched - place > maxLength { return nil }
            try fill()
        }
    }

    private func isBlank(_ from: Int, _ to: Int) -> Bool {
        // Most lines begin with a visible character, so their other bytes need not be checked.
        if from < to, buffer[start + from] > 0x20 { return false }
        return NewlineSearch.isBlank(buffer.span.extracting(start + from..<start + to))
    }

    /// Returns the bytes from `start` to the end of a line as a piece, and moves past the line.
    private mutating func take(_ end: Int, _ first: Int) -> Piece {
        let bytes = end <= maxLength ? start..<start + end : nil
        let isEnded = start + end < buffer.count
        drop(end)
        return Piece(bytes: bytes, line: first, isEnded: isEnded)
    }

    /// Moves past a line that ends at `end`.
    private mutating func drop(_ end: Int) {
        line += 1
        start = min(start + end + 1, buffer.count)
    }

    /// Skips a line or a paragraph that is too long.
    private mutating func skip(isParagraph: Bool = false) throws -> Piece {
        let first = line
        var isBlankLine = !isParagraph
        while true {
            while start < buffer.count {
                let byte = buffer[start]
                start += 1
                if byte == UInt8(ascii: "\n") {
                    line += 1
                    if isBlankLine { return Piece(bytes: nil, line: first, isEnded: true) }
                    isBlankLine = true
                } else if isParagraph, !NewlineSearch.isSpace(byte) {
                    isBlankLine = false
                }
            }
            if isAtEnd { return Piece(bytes: nil, line: first, isEnded: false) }
            try fill()
        }
    }

    private mutating func fill() throws {
        buffer.removeFirst(start)
        start = 0
        isAtEnd = try source.read(chunk, into: &buffer) == 0
    }
}
