// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file that appears at its path only when it is complete.
///
/// The content is written to a temporary file in the same folder, and `commit` renames this file.
/// If `commit` is not called, the temporary file is removed. Symbolic links are followed. A device
/// or a pipe is written to directly, because it cannot be replaced. A file that replaces an
/// existing one gets the same permissions and, if the operating system allows it, the same owner.
package struct AtomicFile: ~Copyable {
    private let path: String
    /// The final path of the file: `path` with symbolic links resolved.
    private let target: String
    /// The temporary file; nil for a device or a pipe.
    private let partial: PartialFile?
    private let descriptor: Int32
    private var buffer: [UInt8] = []

    private static let bufferSize = 1 << 16
    /// The interval at which a wait checks for cancellation, in microseconds.
    private static let patience: UInt32 = 100_000

    /// Opens a temporary file in the folder of `path`; the folder must exist.
    ///
    /// - Parameter keepsOwner: whether to throw an error if the new file cannot have the owner of
    ///   the file that it replaces.
    package init(path: String, keepsOwner: Bool = false) throws(FileError) {
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

    /// Returns `path` with symbolic links resolved, or `path` itself if nothing exists at it.
    static func target(of path: String) throws(FileError) -> String {
        if path.utf8.contains(0) { throw FileError.nul("write", path) }
        if let target = FilePath.withoutLinks(path) { return target }
        guard FileStatus.isLink(path) else { return path }
        throw FileError(
            "write", path,
            reason: "it is a link whose target does not exist or has a name that is not valid UTF-8"
        )
    }

    /// Opens a device or a pipe; for a pipe, waits until it has a reader or the run is cancelled.
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
    package mutating func write(_ bytes: [UInt8]) throws(FileError) {
        buffer += bytes
        if buffer.count >= Self.bufferSize { try flush() }
    }

    /// Writes the remaining bytes and renames the temporary file to its final name.
    package consuming func commit() throws(FileError) {
        try flush()
        try partial?.commit(to: target, of: path)
    }

    /// Writes a file whose whole content is `bytes`.
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
