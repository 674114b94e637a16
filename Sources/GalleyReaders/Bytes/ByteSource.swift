// SPDX-License-Identifier: Apache-2.0

/// The bytes of one input, from which a reader makes documents: a file, standard input, or bytes in
/// memory.
///
/// A reader never opens files, so the same reader serves all of these.
public final class ByteSource {
    /// The name in ids and reports: the path of the file, or `stdin`.
    public let name: String
    /// The number of the first line, from 1; it is greater for a later part of a divided file.
    public let firstLine: Int
    /// Whether the source begins at the start of the input, where a byte order mark may be.
    public let isAtStart: Bool
    private let stream: any ByteStream
    /// The number of bytes that may still be read.
    private var remaining: Int

    /// Makes a source of bytes in memory, for example for a test.
    public convenience init(name: String, bytes: [UInt8]) {
        self.init(name: name, whole: MemoryStream(bytes))
    }

    /// Makes a source of a whole input.
    package init(name: String, whole stream: any ByteStream) {
        self.name = name
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
        isAtStart = (range?.lowerBound ?? 0) == 0
        remaining = range?.count ?? .max
        if let range { try stream.seek(to: range.lowerBound) }
    }

    /// The size of the whole input in bytes, if it is known; otherwise 0.
    public var size: Int { stream.size }

    /// Whether the input has not changed since it was opened.
    package var isUnchanged: Bool { stream.isUnchanged }

    /// Reads up to `count` bytes and appends them to a buffer.
    ///
    /// - Returns: the number of bytes that were read; 0 at the end.
    /// - Throws: an error if the input cannot be read; a reader passes it on.
    public func read(_ count: Int, into buffer: inout [UInt8]) throws -> Int {
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
    /// Moves to a byte offset.
    func seek(to offset: Int) throws
    /// Reads up to `count` bytes and appends them to a buffer; returns 0 at the end.
    func read(_ count: Int, into buffer: inout [UInt8]) throws -> Int
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

    func seek(to offset: Int) { position = min(max(offset, 0), bytes.count) }

    func read(_ count: Int, into buffer: inout [UInt8]) -> Int {
        let end = min(position + count, bytes.count)
        buffer += bytes[position..<end]
        defer { position = end }
        return end - position
    }
}
