// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The bytes of one input, from which a reader makes documents: a file, standard input, an entry of
/// an archive, or bytes in memory.
///
/// A reader never opens files, so the same reader serves all of these.
public final class ByteSource {
    /// The name in ids and reports: the path of the file, or `stdin`; an entry of an archive is
    /// named after both, such as `a.zip!letters/1.txt`.
    public let name: String
    /// The number of the first line, from 1; it is greater for a later part of a divided file.
    public private(set) var firstLine: Int
    /// Whether the source begins at the start of the input, where a byte order mark may be.
    public let isAtStart: Bool
    /// Whether the bytes are not those of a file, because they were unpacked or decoded.
    package let isConverted: Bool
    private let stream: any ByteStream
    /// The number of bytes that may still be read from the stream.
    private var remaining: Int
    /// Bytes that were read from the stream, but not from the source.
    private var ahead: [UInt8] = []
    /// The error that occurred after the bytes in `ahead`; it is thrown when they have been read, so
    /// that what precedes a damaged place is read.
    private var laterError: (any Error)?

    /// Makes a source of bytes in memory, for example for a test.
    public convenience init(name: String, bytes: [UInt8]) {
        self.init(name: name, whole: MemoryStream(bytes))
    }

    /// Makes a source of a whole input.
    package init(
        name: String, whole stream: any ByteStream, isConverted: Bool = false
    ) {
        self.name = name
        self.isConverted = isConverted
        self.stream = stream
        firstLine = 1
        isAtStart = true
        remaining = .max
    }

    /// Makes a source of a part of an input.
    ///
    /// - Parameters:
    ///   - range: the range of bytes; nil for the whole input.
    ///   - firstLine: the number of the line at the start of the range, from 1.
    /// - Throws: the error of the input if it cannot be read from the start of the range.
    package init(
        name: String, _ stream: any ByteStream, range: Range<Int>?, firstLine: Int
    ) throws {
        self.name = name
        self.stream = stream
        self.firstLine = firstLine
        isConverted = false
        isAtStart = (range?.lowerBound ?? 0) == 0
        remaining = range?.count ?? .max
        if let range { try stream.seek(to: range.lowerBound) }
    }

    /// The size of the whole input in bytes, if it is known; otherwise 0.
    public var size: Int { stream.size }

    /// Whether the input has not changed since it was opened.
    package var isUnchanged: Bool { stream.isUnchanged }

    /// Returns the first bytes that are left, up to `count`, without moving past them.
    ///
    /// - Throws: an error if the input cannot be read; a reader passes it on.
    package func peek(_ count: Int) throws -> ArraySlice<UInt8> {
        // A small file is read at once, as it would be without the look ahead.
        let step = max(count, min(size + 1, Self.lookAhead))
        do {
            while ahead.count < count, laterError == nil, try readStream(step, into: &ahead) > 0 {}
        } catch {
            laterError = error
        }
        if ahead.isEmpty, let laterError { throw laterError }
        return ahead.prefix(count)
    }

    /// The maximum number of bytes of a file that are read to look at its beginning.
    private static let lookAhead = 1 << 16

    /// Reads up to `count` bytes and appends them to a buffer.
    ///
    /// - Returns: the number of bytes that were read; 0 at the end.
    /// - Throws: an error if the input cannot be read; a reader passes it on.
    public func read(_ count: Int, into buffer: inout [UInt8]) throws -> Int {
        guard count > 0 else { return 0 }
        guard !ahead.isEmpty else { return try readStream(count, into: &buffer) }
        let given = min(count, ahead.count)
        if buffer.isEmpty, given == ahead.count {
            swap(&buffer, &ahead)
            return given
        }
        buffer += ahead.prefix(given)
        ahead.removeFirst(given)
        return given
    }

    /// Moves past bytes that belong to no document.
    ///
    /// - Parameters:
    ///   - count: the number of bytes, at most as many as were looked at before.
    ///   - lines: the number of line ends among them.
    /// - Throws: an error if the input cannot be read.
    package func skip(_ count: Int, lines: Int) throws {
        var skipped: [UInt8] = []
        while skipped.count < count, try read(count - skipped.count, into: &skipped) > 0 {}
        firstLine += lines
    }

    private func readStream(_ count: Int, into buffer: inout [UInt8]) throws -> Int {
        if let laterError { throw laterError }
        let wanted = min(count, remaining)
        guard wanted > 0 else { return 0 }
        let got = try stream.read(wanted, into: &buffer)
        remaining -= got
        return got
    }

    /// Reads everything up to the end; nil if that is more than `limit` bytes.
    ///
    /// - Throws: an error if the input cannot be read; a reader passes it on.
    public func contents(limit: Int) throws -> [UInt8]? {
        try Self.contents(expecting: min(size, remaining), limit: limit) { count, bytes in
            try read(count, into: &bytes)
        }
    }

    /// Returns a source that can move to any offset: this one, or a copy in memory.
    ///
    /// - Parameter limit: the maximum number of bytes that are copied.
    /// - Throws: `DocumentFailure` if there are more bytes; an error of the source.
    package func seekable(limit: Int) throws -> ByteSource {
        // An archive is read from its end, whose place must be known.
        if canSeek, size > 0 { return self }
        guard let bytes = try contents(limit: limit) else {
            throw failure(
                .tooLarge, "larger than \(limit) bytes, the limit for a file within another one",
                part: 0, line: 1)
        }
        return ByteSource(name: name, bytes: bytes)
    }

    /// Reads everything up to the end with a function; nil if that is more than `limit` bytes.
    ///
    /// - Parameters:
    ///   - expected: the number of bytes if it is known; otherwise 0.
    ///   - read: a function like `read(_:into:)`.
    package static func contents<Failure>(
        expecting expected: Int, limit: Int,
        _ read: (Int, inout [UInt8]) throws(Failure) -> Int
    ) throws(Failure) -> [UInt8]? {
        if expected > limit { return nil }
        var bytes: [UInt8] = []
        var step = max(expected + 1, 4096)
        while try read(step, &bytes) > 0 {
            if bytes.count > limit { return nil }
            step = max(bytes.count / 2, 4096)
        }
        return bytes
    }
}

/// An open input.
package protocol ByteStream: AnyObject {
    /// The size in bytes when the input was opened; 0 if it is not known.
    var size: Int { get }
    /// Whether the input has not changed since it was opened.
    var isUnchanged: Bool { get }
    /// Whether the input can move to any offset, as a file can and a pipe cannot.
    var canSeek: Bool { get }
    /// Moves to a byte offset.
    func seek(to offset: Int) throws
    /// Reads up to `count` bytes and appends them to a buffer; returns 0 at the end.
    func read(_ count: Int, into buffer: inout [UInt8]) throws -> Int
}

extension ByteSource: ByteStream {
    /// Whether the input can move to any offset; a part of an input cannot.
    package var canSeek: Bool { stream.canSeek && isAtStart && remaining > .max / 2 }

    /// Moves to a byte offset of a whole input.
    package func seek(to offset: Int) throws {
        ahead.removeAll()
        try stream.seek(to: offset)
    }
}

/// Bytes in memory.
private final class MemoryStream: ByteStream {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var size: Int { bytes.count }
    var isUnchanged: Bool { true }
    var canSeek: Bool { true }

    func seek(to offset: Int) { position = min(max(offset, 0), bytes.count) }

    func read(_ count: Int, into buffer: inout [UInt8]) -> Int {
        let end = min(position + count, bytes.count)
        buffer += bytes[position..<end]
        defer { position = end }
        return end - position
    }
}
