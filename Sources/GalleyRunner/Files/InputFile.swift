// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file or a pipe that is open for reading, or standard input; closed when it goes out of use.
///
/// Nothing here waits without end: whatever there is to wait for, a person can interrupt it.
struct InputFile: ~Copyable {
    private let descriptor: Int32
    private let path: String
    private let isStandardInput: Bool
    /// What the file was when it was opened.
    let status: FileStatus

    /// How often a wait looks whether the run was interrupted, in milliseconds.
    private static let patience: Int32 = 100

    /// Opens an ordinary file, or a pipe.
    ///
    /// - Parameter takesPipes: whether a pipe will do.
    /// - Throws: `FileError`, also for devices and whatever else may have no end.
    init(path: String, takesPipes: Bool = true) throws(FileError) {
        // Without O_NONBLOCK the system would wait for a pipe's writer, deaf to interruption.
        let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
        guard let opened = SystemPath(path).withCString({ open($0, flags) }) else {
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

    /// Standard input, whatever it is.
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

    /// Bytes of the file when it was opened; 0 for pipes.
    var size: Int { status.size }

    /// Whether the file is still what it was when it was opened, and still bears its name.
    var isUnchanged: Bool {
        let now = FileStatus(descriptor: descriptor)
        return now?.change == status.change && FileStatus(path: path)?.identity == status.identity
    }

    /// Goes to a byte; only for files.
    func seek(to offset: Int) throws(FileError) {
        guard offset == 0 || lseek(descriptor, off_t(offset), SEEK_SET) >= 0 else {
            throw FileError.last("read", path)
        }
    }

    /// Appends up to `count` bytes to a buffer; gives how many, 0 at the end.
    func read(_ count: Int, into buffer: inout [UInt8]) throws(FileError) -> Int {
        while true {
            if Interruption.isRequested { throw FileError.interrupted("read", path) }
            if !status.isRegular, try !isReady() { continue }
            var got = 0
            buffer.append(addingCapacity: count) { span in
                span.withUnsafeMutableBufferPointer { bytes, initialized in
                    got = systemRead(descriptor, bytes.baseAddress, count)
                    initialized = max(got, 0)
                }
            }
            if got >= 0 { return got }
            if errno == EAGAIN, status.isRegular {
                // What the kernel shows as a file may wait for more without end.
                throw FileError("read", path, reason: "it is not an ordinary file: it has no end")
            }
            guard errno == EINTR || errno == EAGAIN else { throw FileError.last("read", path) }
        }
    }

    /// Waits a moment for something to read, or for the end; false if there is nothing yet.
    private func isReady() throws(FileError) -> Bool {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        let count = poll(&request, 1, Self.patience)
        guard count >= 0 || errno == EINTR else { throw FileError.last("read", path) }
        return count > 0
    }

    /// The whole file; nil if it is larger than `limit` bytes.
    ///
    /// - Parameter takesPipes: whether a pipe will do.
    static func contents(
        of path: String, limit: Int = .max, takesPipes: Bool = true
    ) throws(FileError) -> [UInt8]? {
        try InputFile(path: path, takesPipes: takesPipes).contents(limit: limit)
    }

    /// A range of the file, all of it.
    func bytes(_ range: Range<Int>) throws(FileError) -> [UInt8] {
        try Self.bytes(range, of: descriptor, path: path)
    }

    /// A range of a file, all of it.
    static func bytes(
        _ range: Range<Int>, ofFileAt path: String
    ) throws(FileError) -> [UInt8] {
        try InputFile(path: path, takesPipes: false).bytes(range)
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
