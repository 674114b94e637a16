// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Finds the values of a JSON text without keeping the whole text in memory.
///
/// The scanner only finds where values begin and end; whether a value is valid JSON is known when it
/// is parsed.
struct JSONScanner: ~Copyable {
    private let source: ByteSource
    private let limit: Int
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false
    /// The number of the line at `position`, from 1.
    private(set) var line = 1

    private static let chunk = 1 << 18

    /// A value of the text.
    struct Value {
        /// The bytes of the value; nil if there are more than the limit.
        let bytes: ArraySlice<UInt8>?
        /// The line on which the value begins, from 1.
        let line: Int
        /// Whether the text ends before the value does.
        let isCut: Bool
    }

    /// Makes a scanner.
    ///
    /// - Parameter limit: the maximum length of a value in bytes.
    init(_ source: ByteSource, limit: Int) throws {
        self.source = source
        self.limit = limit
        try source.skip(try source.peek(3).byteOrderMarkLength, lines: 0)
    }

    /// Skips white space and returns the next byte without moving past it; nil at the end.
    mutating func peek() throws -> UInt8? {
        while true {
            while position < buffer.count {
                let byte = buffer[position]
                guard NewlineSearch.isSpace(byte) else { return byte }
                if byte == UInt8(ascii: "\n") { line += 1 }
                position += 1
            }
            guard try fill(keeping: position) else { return nil }
        }
    }

    /// Skips white space and a byte, if it is the next one; returns whether it was.
    mutating func take(_ byte: UInt8) throws -> Bool {
        guard try peek() == byte else { return false }
        position += 1
        return true
    }

    /// Returns the next value; nil at the end of the text.
    ///
    /// A number or a word ends before a comma, a bracket or white space, so that damaged text is
    /// found again at the next value.
    mutating func value() throws -> Value? {
        guard let first = try peek() else { return nil }
        let start = line
        var scan = Scan(first)
        var length = 0
        while true {
            length += advance(&scan, from: position + length)
            if scan.isDone { return found(length, start, isCut: false) }
            if length > limit {
                try skip(scan)
                return Value(bytes: nil, line: start, isCut: false)
            }
            guard try fill(keeping: position) else {
                return found(length, start, isCut: scan.isOpen)
            }
        }
    }

    private func advance(_ scan: inout Scan, from place: Int) -> Int {
        scan.advance(over: buffer.span.extracting(place..<buffer.count))
    }

    /// Skips the rest of a value.
    private mutating func skip(_ scan: Scan) throws {
        var scan = scan
        move(buffer.count - position)
        while !scan.isDone, try fill(keeping: position) {
            move(advance(&scan, from: position))
        }
    }

    private mutating func found(_ length: Int, _ start: Int, isCut: Bool) -> Value {
        let bytes = buffer[position..<position + length]
        move(length)
        return Value(bytes: bytes, line: start, isCut: isCut)
    }

    private mutating func move(_ count: Int) {
        line += NewlineSearch.count(in: buffer.span.extracting(position..<position + count))
        position += count
    }

    /// Reads more bytes and drops those before an index; returns false at the end of the text.
    private mutating func fill(keeping start: Int) throws -> Bool {
        if isAtEnd { return false }
        buffer.removeFirst(start)
        position -= start
        // Longer values need fewer steps, so that the time is linear in their length.
        isAtEnd = try source.read(max(Self.chunk, buffer.count), into: &buffer) == 0
        return !isAtEnd
    }
}

/// Finds the end of one value.
private struct Scan {
    private var depth = 0
    private var isInString = false
    private var isEscaped = false
    private let isWord: Bool
    private(set) var isDone = false

    init(_ first: UInt8) {
        isWord = !"{[\"".utf8.contains(first)
    }

    /// Whether the value needs more bytes to be complete.
    var isOpen: Bool { !isWord }

    /// Moves over bytes; returns the number of bytes that belong to the value.
    mutating func advance(over bytes: Span<UInt8>) -> Int {
        var index = 0
        while index < bytes.count, !isDone {
            let byte = bytes[index]
            if isWord, index > 0 || depth > 0, Self.ends(byte) {
                isDone = true
                return index
            }
            step(byte)
            index += 1
        }
        // A word may be continued in the next bytes.
        if isWord { depth = 1 }
        return index
    }

    private mutating func step(_ byte: UInt8) {
        if isEscaped {
            isEscaped = false
        } else if isInString {
            isEscaped = byte == UInt8(ascii: "\\")
            if byte == UInt8(ascii: "\"") { close(string: true) }
        } else if !isWord {
            switch byte {
            case UInt8(ascii: "\""): isInString = true
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): close(string: false)
            default: break
            }
        }
    }

    private mutating func close(string: Bool) {
        if string { isInString = false } else { depth -= 1 }
        isDone = depth <= 0
    }

    private static func ends(_ byte: UInt8) -> Bool {
        NewlineSearch.isSpace(byte) || ",]}[{:\"".utf8.contains(byte)
    }
}
