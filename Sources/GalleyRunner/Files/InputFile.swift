// SPDX-License-Identifier: Apache-2.0

import GalleyReaders

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An ordinary file, a pipe or standard input that is open for reading.
///
/// The file is closed when the value is destroyed. Every wait ends if the user cancels the run.
struct InputFile: ~Copyable {
    private let descriptor: Int32
    private let path: String
    /// Whether this is standard input, which other programs may read, too.
    let isStandardInput: Bool
    /// The status of the file when it was opened.
    let status: FileStatus

    /// The interval at which a wait checks for cancellation, in milliseconds.
    private static let patience: Int32 = 100

    /// Opens an ordinary file, or a pipe.
    ///
    /// - Parameter takesPipes: whether a pipe is accepted.
    /// - Throws: `FileError`; also for a device, because reading it might never end.
    init(path: String, takesPipes: Bool = true) throws(FileError) {
        // Without O_NONBLOCK, `open` would wait for a pipe's writer and could not be interrupted.
        let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
        guard let opened = unsafe SystemPath(path).withCString({ unsafe open($0, flags) }) else {
            throw FileError.nul("open", path)
        }
        guard opened >= 0 else { throw FileError.last("open", path) }
        guard let status = FileStatus(descriptor: opened) else {
            let error = FileError.last("read", path)
            close(opened)
            throw error
        }
        if let reason = Self.refusal(status, takesPipes) {
            close(opened)
            throw FileError("read", path, reason: reason)
        }
        descriptor = opened
        self.status = status
        self.path = path
        isStandardInput = false
    }

    private init(standardInput status: FileStatus) {
        descriptor = 0
        path = "stdin"
        isStandardInput = true
        self.status = status
    }

    /// Opens standard input, which may be a file, a pipe or a device.
    static func standardInput() throws(FileError) -> InputFile {
        guard let status = FileStatus(descriptor: 0) else {
            throw FileError.last("read", "stdin")
        }
        return InputFile(standardInput: status)
    }

    deinit {
        if !isStandardInput { close(descriptor) }
    }

    private static func refusal(_ status: FileStatus, _ takesPipes: Bool) -> String? {
        if status.isRegular || (takesPipes && status.isPipe) { return nil }
        return status.isFolder
            ? "it is a folder" : status.isPipe ? "it is a pipe" : "it is a device, not a file"
    }

    /// The size of the file when it was opened, in bytes; 0 for a pipe.
    var size: Int { status.size }

    /// Whether the file has not changed since it was opened, and its path still leads to this file.
    var isUnchanged: Bool {
        let now = FileStatus(descriptor: descriptor)
        return now?.change == status.change && FileStatus(path: path)?.identity == status.identity
    }

    /// Moves to a byte offset; a pipe supports only offset 0.
    func seek(to offset: Int) throws(FileError) {
        guard lseek(descriptor, off_t(offset), SEEK_SET) >= 0 || offset == 0 else {
            throw FileError.last("read", path)
        }
    }

    /// Reads up to `count` bytes and appends them to a buffer.
    ///
    /// - Returns: the number of bytes that were read; 0 at the end of the file.
    func read(_ count: Int, into buffer: inout [UInt8]) throws(FileError) -> Int {
        while true {
            if Cancellation.isRequested { throw FileError.interrupted("read", path) }
            if !status.isRegular, try !isReady() { continue }
            var got = 0
            buffer.append(addingCapacity: count) { span in
                unsafe span.withUnsafeMutableBufferPointer { bytes, initialized in
                    got = unsafe systemRead(descriptor, bytes.baseAddress, count)
                    initialized = max(got, 0)
                }
            }
            if got >= 0 { return got }
            if errno == EAGAIN, status.isRegular {
                // Some kernel files look like ordinary files, but a read waits forever for more
                // data.
                throw FileError(
                    "read", path, reason: "it is not an ordinary file: reading it would never end")
            }
            guard errno == EINTR || errno == EAGAIN else { throw FileError.last("read", path) }
        }
    }

    /// Waits at most `patience` milliseconds for data or the end of the file; returns false if
    /// neither occurred.
    private func isReady() throws(FileError) -> Bool {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        let count = unsafe poll(&request, 1, Self.patience)
        guard count >= 0 || errno == EINTR else { throw FileError.last("read", path) }
        return count > 0
    }

    /// The content of the file at a path; nil if it is larger than `limit` bytes.
    ///
    /// - Parameter takesPipes: whether a pipe is accepted.
    static func contents(
        of path: String, limit: Int = .max, takesPipes: Bool = true
    ) throws(FileError) -> [UInt8]? {
        try InputFile(path: path, takesPipes: takesPipes).contents(limit: limit)
    }

    /// All bytes in a range of the file.
    func bytes(_ range: Range<Int>) throws(FileError) -> [UInt8] {
        try Self.bytes(range, of: descriptor, path: path)
    }

    /// All bytes in a range of the file at a path.
    static func bytes(
        _ range: Range<Int>, ofFileAt path: String
    ) throws(FileError) -> [UInt8] {
        try InputFile(path: path, takesPipes: false).bytes(range)
    }

    /// Reads all bytes in a range of an open file, without changing the file's read position.
    static func bytes(
        _ range: Range<Int>, of descriptor: Int32, path: String
    ) throws(FileError) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(range.count)
        while bytes.count < range.count {
            let (offset, count) = (range.lowerBound + bytes.count, range.count - bytes.count)
            var got = 0
            bytes.append(addingCapacity: count) { span in
                unsafe span.withUnsafeMutableBufferPointer { buffer, initialized in
                    got = unsafe pread(descriptor, buffer.baseAddress, count, off_t(offset))
                    initialized = max(got, 0)
                }
            }
            if got < 0, errno != EINTR { throw FileError.last("read", path) }
            if got == 0 {
                throw FileError("read", path, reason: "it became shorter while it was read")
            }
        }
        return bytes
    }

    /// Reads the content up to the end of the file; nil if it is more than `limit` bytes.
    func contents(limit: Int = .max) throws(FileError) -> [UInt8]? {
        try ByteSource.contents(expecting: size, limit: limit) {
            count, bytes throws(FileError) in try read(count, into: &bytes)
        }
    }
}

private func systemRead(
    _ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int
) -> Int {
    unsafe read(descriptor, buffer, count)
}
