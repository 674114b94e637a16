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

    /// Goes to a byte; only for files.
    func seek(to offset: Int) throws(FileError) {
        guard offset == 0 || lseek(descriptor, off_t(offset), SEEK_SET) >= 0 else {
            throw FileError.last("read", path)
        }
    }

    /// Appends up to `count` bytes to a buffer; gives how many, 0 at the end.
    func read(_ count: Int, into buffer: inout [UInt8]) throws(FileError) -> Int {
        let start = buffer.count
        buffer.append(contentsOf: repeatElement(0, count: count))
        while true {
            let got = buffer.withUnsafeMutableBytes { bytes in
                systemRead(descriptor, bytes.baseAddress.map { $0 + start }, count)
            }
            if got < 0, errno == EINTR { continue }
            buffer.removeLast(count - max(got, 0))
            guard got >= 0 else { throw FileError.last("read", path) }
            return got
        }
    }

    /// The whole file; nil if it is larger than `limit` bytes.
    static func contents(of path: String, limit: Int = .max) throws(FileError) -> [UInt8]? {
        let file = try InputFile(path: path)
        var bytes: [UInt8] = []
        let expected = FileStatus(path: path)?.size ?? 0
        if expected > limit { return nil }
        bytes.reserveCapacity(expected + 1)
        var step = max(expected + 1, 4096)
        while try file.read(step, into: &bytes) > 0 {
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
