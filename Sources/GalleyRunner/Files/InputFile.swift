// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file open for reading, or standard input; closed when it goes out of use.
struct InputFile: ~Copyable {
    private let descriptor: Int32
    private let path: String
    private let isStandardInput: Bool

    /// How often a wait for standard input looks whether the run was interrupted.
    private static let patience: Int32 = 100

    /// Opens a file.
    init(path: String) throws(FileError) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError.last("open", path) }
        self.path = path
        isStandardInput = false
    }

    private init(standardInput: Void) {
        descriptor = 0
        path = "stdin"
        isStandardInput = true
    }

    /// Standard input.
    static func standardInput() -> InputFile { InputFile(standardInput: ()) }

    deinit {
        if !isStandardInput { close(descriptor) }
    }

    /// Bytes of the file as far as they are known; 0 for pipes.
    var size: Int { FileStatus(descriptor: descriptor)?.size ?? 0 }

    /// Goes to a byte; only for files.
    func seek(to offset: Int) throws(FileError) {
        guard offset == 0 || lseek(descriptor, off_t(offset), SEEK_SET) >= 0 else {
            throw FileError.last("read", path)
        }
    }

    /// Appends up to `count` bytes to a buffer; gives how many, 0 at the end.
    func read(_ count: Int, into buffer: inout [UInt8]) throws(FileError) -> Int {
        var got = 0
        repeat {
            if isStandardInput { try waitForInput() }
            buffer.append(addingCapacity: count) { span in
                span.withUnsafeMutableBufferPointer { bytes, initialized in
                    got = systemRead(descriptor, bytes.baseAddress, count)
                    initialized = max(got, 0)
                }
            }
        } while got < 0 && errno == EINTR
        guard got >= 0 else { throw FileError.last("read", path) }
        return got
    }

    /// Waits until there is something to read, so that a person can stop a run that waits.
    private func waitForInput() throws(FileError) {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        while poll(&request, 1, Self.patience) == 0 {
            if Interruption.isRequested {
                throw FileError("read", path, reason: "interrupted")
            }
        }
    }

    /// The whole file; nil if it is larger than `limit` bytes.
    static func contents(of path: String, limit: Int = .max) throws(FileError) -> [UInt8]? {
        try InputFile(path: path).contents(limit: limit)
    }

    /// Whether it is an ordinary file, not a pipe or a device.
    var isRegular: Bool { FileStatus(descriptor: descriptor)?.isRegular ?? false }

    /// A range of the file, all of it.
    func bytes(_ range: Range<Int>) throws(FileError) -> [UInt8] {
        try Self.bytes(range, of: descriptor, path: path)
    }

    /// A range of a file, all of it.
    static func bytes(
        _ range: Range<Int>, ofFileAt path: String
    ) throws(FileError) -> [UInt8] {
        try InputFile(path: path).bytes(range)
    }

    /// A range of an open file, all of it, wherever the file is read otherwise.
    static func bytes(
        _ range: Range<Int>, of descriptor: Int32, path: String
    ) throws(FileError) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(range.count)
        while bytes.count < range.count {
            let (offset, count) = (range.lowerBound + bytes.count, range.count - bytes.count)
            var got = 0
            bytes.append(addingCapacity: count) { span in
                span.withUnsafeMutableBufferPointer { buffer, initialized in
                    got = pread(descriptor, buffer.baseAddress, count, off_t(offset))
                    initialized = max(got, 0)
                }
            }
            if got < 0, errno != EINTR { throw FileError.last("read", path) }
            if got == 0 { throw FileError("read", path, reason: "it has become shorter") }
        }
        return bytes
    }

    /// Everything up to the end; nil if it is more than `limit` bytes.
    func contents(limit: Int = .max) throws(FileError) -> [UInt8]? {
        let expected = size
        if expected > limit { return nil }
        var bytes: [UInt8] = []
        var step = max(expected + 1, 4096)
        while try read(step, into: &bytes) > 0 {
            if bytes.count > limit { return nil }
            step = max(bytes.count / 2, 4096)
        }
        return bytes
    }
}

private func systemRead(
    _ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int
) -> Int {
    read(descriptor, buffer, count)
}
