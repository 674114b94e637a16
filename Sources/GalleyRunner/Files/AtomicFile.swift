// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file that either appears complete at its path or does not appear.
///
/// The content is written to a temporary file in the same folder, which `commit` renames; without
/// `commit` the temporary file is removed. Links are followed. Devices and pipes cannot be replaced
/// and are written to directly. A file that replaces another has the same permissions, and the same
/// owner where the system allows it.
struct AtomicFile: ~Copyable {
    private let path: String
    /// The path of the file that is written: `path` with links resolved.
    private let target: String
    /// The temporary file; nil for a device or a pipe.
    private let partial: PartialFile?
    private let descriptor: Int32
    private var buffer: [UInt8] = []

    private static let bufferSize = 1 << 16
    /// The interval at which a wait checks for cancellation, in microseconds.
    private static let patience: UInt32 = 100_000

    /// Opens a temporary file beside `path`, whose folder must exist.
    ///
    /// - Parameter keepsOwner: whether to throw if the owner of a replaced file cannot be kept.
    init(path: String, keepsOwner: Bool = false) throws(FileError) {
        let status = FileStatus(path: path)
        let target = try Self.target(of: path)
        let partial: PartialFile?
        let descriptor: Int32
        if status?.isRegular ?? true {
            let file = try PartialFile(beside: target, of: path, isPrivate: status != nil)
            if let status { try Self.keep(status.access, of: path, in: file, keepsOwner) }
            (partial, descriptor) = (file, file.descriptor)
        } else {
            (partial, descriptor) = (nil, try Self.openSpecial(target, path))
        }
        self.path = path
        self.target = target
        self.partial = partial
        self.descriptor = descriptor
    }

    private static func keep(
        _ access: FileAccess, of path: String, in file: PartialFile, _ keepsOwner: Bool
    ) throws(FileError) {
        if !keepsOwner {
            access.applyIfAllowed(to: file.descriptor)
        } else if !access.apply(to: file.descriptor) {
            throw FileError(
                "write", path, reason: "the new file cannot have the owner of the old one")
        }
    }

    deinit {
        if partial == nil { close(descriptor) }
    }

    /// Returns the path of the file to which the links of `path` lead, or `path` if nothing exists
    /// there.
    static func target(of path: String) throws(FileError) -> String {
        if path.utf8.contains(0) { throw FileError.nul("write", path) }
        if let target = FilePath.withoutLinks(path) { return target }
        guard FileStatus.isLink(path) else { return path }
        throw FileError(
            "write", path,
            reason: "it is a link whose target does not exist or has a name that is not valid UTF-8"
        )
    }

    /// Opens a device or a pipe; waits until a pipe has a reader, or the run is cancelled.
    private static func openSpecial(_ target: String, _ path: String) throws(FileError) -> Int32 {
        let flags = O_WRONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK
        while true {
            let opened = unsafe SystemPath(target).withCString { unsafe open($0, flags) } ?? -1
            if opened >= 0 { return opened }
            let isWaiting = errno == ENXIO && FileStatus(path: target)?.isPipe == true
            guard isWaiting else { throw FileError.last("write", path) }
            if Cancellation.isRequested { throw FileError.interrupted("write", path) }
            usleep(patience)
        }
    }

    /// Appends bytes to the file's content.
    mutating func write(_ bytes: [UInt8]) throws(FileError) {
        buffer += bytes
        if buffer.count >= Self.bufferSize { try flush() }
    }

    /// Renames the complete file to its final name.
    consuming func commit() throws(FileError) {
        try flush()
        try partial?.commit(to: target, of: path)
    }

    /// Writes a complete file.
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
