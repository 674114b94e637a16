// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Divides a WARC file (ISO 28500) into records through one buffer.
///
/// Only `Content-Length` tells where a record ends, because text may look like the beginning of a
/// record. If no record begins there, the length is wrong: the record fails, and the next line that
/// begins a record is looked for.
struct WARCRecords: ~Copyable {
    private let source: ByteSource
    private let limit: Int
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false
    /// The error of the source; what precedes it is read first.
    private var fault: (any Error)?
    /// The offset of `buffer` in the file, after decompression.
    private var base = 0

    private static let chunk = 1 << 18
    /// The maximum length of the header of a record in bytes.
    private static let longestHeader = 1 << 20
    private static let version = Array("WARC/".utf8)

    /// A record, or the reason why one cannot be read.
    enum Record {
        /// A whole record with its header and its block.
        case whole(header: HeaderFields, block: ArraySlice<UInt8>)
        /// A record whose block is larger than the limit.
        case tooLarge(header: HeaderFields)
        /// A record that breaks the rules, with its header if it has one.
        case broken(header: HeaderFields?, message: String, reason: FailureReason)
    }

    /// Divides a source.
    ///
    /// - Parameter limit: the maximum length of a block in bytes.
    init(_ source: ByteSource, limit: Int) {
        self.source = source
        self.limit = limit
    }

    /// The next record with its offset in the file; nil after the last one.
    ///
    /// - Throws: an error of the source, after the records before it.
    mutating func next() throws -> (record: Record, offset: Int)? {
        skipLineEnds()
        while position == buffer.count {
            guard fill() else { return try end() }
            skipLineEnds()
        }
        let offset = base + position
        guard holds(Self.version, at: position) else {
            findVersion(from: position)
            let message = "no record begins here: expected 'WARC/'"
            return (.broken(header: nil, message: message, reason: .malformed), offset)
        }
        guard let header = try header() else {
            position = buffer.count
            if let fault { throw fault }
            let message = "the file ends within the header of a record"
            return (.broken(header: nil, message: message, reason: .damaged), offset)
        }
        return (try block(of: header), offset)
    }

    private func end() throws -> (record: Record, offset: Int)? {
        if let fault { throw fault }
        return nil
    }

    private mutating func header() throws -> HeaderFields? {
        var searched = 0
        while true {
            if let (fields, end) = headerEnd(from: position + searched) {
                let header = HeaderFields(buffer[position..<fields])
                position = end
                return header
            }
            searched = max(buffer.count - position - 3, 0)
            guard buffer.count - position < Self.longestHeader, fill() else { return nil }
        }
    }

    /// Finds the empty line after a header; returns where the fields end and the block begins.
    private func headerEnd(from start: Int) -> (fields: Int, end: Int)? {
        var place = start
        while let newline = NewlineSearch.first(in: buffer.span, from: place) {
            let next = newline + 1
            if next < buffer.count, buffer[next] == UInt8(ascii: "\n") { return (next, next + 1) }
            if next + 1 < buffer.count, buffer[next] == UInt8(ascii: "\r"),
                buffer[next + 1] == UInt8(ascii: "\n")
            {
                return (next, next + 2)
            }
            place = next
        }
        return nil
    }

    /// Reads the block of a record.
    private mutating func block(of header: HeaderFields) throws -> Record {
        guard let length = header["content-length"].flatMap({ Int($0) }), length >= 0 else {
            findVersion(from: position)
            return .broken(
                header: header, message: "the record has no valid Content-Length",
                reason: .malformed)
        }
        guard length <= limit else { return try pass(length, header) }
        while buffer.count - position < length + Self.version.count + 4, fill() {}
        guard buffer.count - position >= length else {
            position = buffer.count
            if let fault { throw fault }
            return .broken(
                header: header, message: "the file ends within the record, which is cut off",
                reason: .damaged)
        }
        let block = buffer[position..<position + length]
        guard isBoundary(at: position + length) else {
            findVersion(from: position)
            return .broken(
                header: header,
                message: "the Content-Length of the record, \(length), is wrong: no record begins "
                    + "where it ends", reason: .malformed)
        }
        position += length
        return .whole(header: header, block: block)
    }

    /// Passes over a block that is too large.
    private mutating func pass(_ length: Int, _ header: HeaderFields) throws -> Record {
        var left = length
        while left > buffer.count - position {
            left -= buffer.count - position
            position = buffer.count
            guard fill() else {
                if let fault { throw fault }
                return .broken(
                    header: header, message: "the file ends within the record, which is cut off",
                    reason: .damaged)
            }
        }
        position += left
        return .tooLarge(header: header)
    }

    /// Whether a record may end at an index: only line ends follow until the next record.
    private func isBoundary(at index: Int) -> Bool {
        let rest = buffer[index...].drop { $0 == 0x0D || $0 == 0x0A }
        let begins = rest.prefix(Self.version.count)
        return Self.version.starts(with: begins) && (rest.startIndex > index || rest.isEmpty)
    }

    /// Moves to the next line that begins a record, or to the end.
    private mutating func findVersion(from start: Int) {
        position = start
        while true {
            while let newline = NewlineSearch.first(in: buffer.span, from: position) {
                position = newline + 1
                while buffer.count - position < Self.version.count, fill() {}
                if holds(Self.version, at: position) { return }
            }
            position = buffer.count
            guard fill() else { return }
        }
    }

    private func holds(_ bytes: [UInt8], at index: Int) -> Bool {
        buffer[index...].starts(with: bytes)
    }

    private mutating func skipLineEnds() {
        while position < buffer.count, buffer[position] == 0x0D || buffer[position] == 0x0A {
            position += 1
        }
    }

    /// Reads more bytes and drops those before `position`; returns false at the end or at an error.
    private mutating func fill() -> Bool {
        if isAtEnd { return false }
        buffer.removeFirst(position)
        base += position
        position = 0
        do {
            isAtEnd = try source.read(max(Self.chunk, buffer.count), into: &buffer) == 0
        } catch {
            fault = error
            isAtEnd = true
        }
        return !isAtEnd
    }
}
