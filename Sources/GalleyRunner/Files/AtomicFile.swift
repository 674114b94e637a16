// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file that appears whole or not at all.
///
/// Written under a temporary name beside its place and renamed at the end; dropped without
/// `commit`, nothing is left. Links are followed; devices and pipes, which cannot be replaced,
/// are written to directly.
struct AtomicFile: ~Copyable {
    private let path: String
    /// The file that gets its content: `path` without links.
    private let target: String
    /// Nil for a device or a pipe.
    private let temporaryPath: String?
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var isCommitted = false

    private static let bufferSize = 1 << 16

    /// Opens a temporary file beside `path`, whose folder must be there.
    init(path: String) throws(FileError) {
        let isReplaced = FileStatus(path: path)?.isRegular ?? true
        target = FilePath.withoutLinks(path) ?? path
        temporaryPath = isReplaced ? Self.temporaryPath(for: target) : nil
        self.path = path
        descriptor = open(
            temporaryPath ?? target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw FileError.last("write", path) }
    }

    /// The name under which a file is written that takes a place when it is whole.
    static func temporaryPath(for target: String) -> String {
        let name = ".\(FilePath.name(of: target)).\(getpid()).partial"
        return FilePath.join(FilePath.parent(of: target), name)
    }

    deinit {
        close(descriptor)
        if let temporaryPath, !isCommitted { unlink(temporaryPath) }
    }

    /// Appends bytes.
    mutating func write(_ bytes: [UInt8]) throws(FileError) {
        buffer += bytes
        if buffer.count >= Self.bufferSize { try flush() }
    }

    /// Gives the file its name.
    consuming func commit() throws(FileError) {
        try flush()
        if let temporaryPath, rename(temporaryPath, target) != 0 {
            throw FileError.last("write", path)
        }
        isCommitted = true
    }

    /// Writes a whole file at once.
    static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        var file = try AtomicFile(path: path)
        try file.write(bytes)
        try file.commit()
    }

    private mutating func flush() throws(FileError) {
        guard OutputStream.write(buffer, to: descriptor) else {
            throw FileError.last("write", path)
        }
        buffer.removeAll(keepingCapacity: true)
    }
}
