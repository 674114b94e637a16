// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The properties of a file; symbolic links are followed.
struct FileStatus: Sendable {
    /// The size in bytes.
    let size: Int
    /// Whether the path is a folder.
    let isFolder: Bool
    /// Whether the path is an ordinary file, not a folder, a pipe or a device.
    let isRegular: Bool
    /// Whether the path is a pipe.
    let isPipe: Bool
    /// The identity of the file, which is the same whatever path leads to the file.
    let identity: FileIdentity
    /// The permissions and the owner.
    let access: FileAccess
    /// The size and the times of the last changes.
    let change: FileChange

    /// Reads the status of the file at a path; nil if there is no file or it cannot be reached.
    init?(path: String) {
        self.init(SystemPath(path))
    }

    /// Reads the status of the file at a path that may be invalid UTF-8; nil if there is no file or
    /// it cannot be reached.
    init?(_ path: SystemPath) {
        var status = stat()
        guard unsafe path.withCString({ unsafe stat($0, &status) }) == 0 else { return nil }
        self.init(status)
    }

    /// Reads the status of an open file.
    init?(descriptor: Int32) {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { return nil }
        self.init(status)
    }

    private init(_ status: stat) {
        let kind = status.st_mode & S_IFMT
        size = Int(status.st_size)
        isFolder = kind == S_IFDIR
        isRegular = kind == S_IFREG
        isPipe = kind == S_IFIFO
        identity = FileIdentity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
        access = FileAccess(
            mode: UInt32(status.st_mode & ~S_IFMT), user: status.st_uid, group: status.st_gid)
        change = FileChange(status)
    }

    /// Whether the path itself is a symbolic link.
    static func isLink(_ path: String) -> Bool { isLink(SystemPath(path)) }

    /// Whether the path itself is a symbolic link.
    static func isLink(_ path: SystemPath) -> Bool {
        var status = stat()
        return unsafe path.withCString { unsafe lstat($0, &status) } == 0
            && status.st_mode & S_IFMT == S_IFLNK
    }
}

/// The device number and inode number of a file, which are the same whatever path leads to the
/// file.
struct FileIdentity: Sendable, Hashable {
    /// The number of the file system (the device number).
    let device: UInt64
    /// The number of the file within its file system (the inode number).
    let number: UInt64
}

/// The permissions and the owner of a file.
struct FileAccess: Sendable, Hashable {
    /// The permission bits, including `setuid` and `setgid`.
    let mode: UInt32
    /// The id of the owner.
    let user: UInt32
    /// The id of the group.
    let group: UInt32

    /// Gives an open file this owner and these permissions; returns false if the system refuses.
    func apply(to descriptor: Int32) -> Bool {
        guard let status = FileStatus(descriptor: descriptor) else { return false }
        if status.access == self { return true }
        let isOwned = status.access.user == user && status.access.group == group
        // The owner is set first, because changing the owner removes some permissions.
        guard isOwned || fchown(descriptor, user, group) == 0 else { return false }
        return fchmod(descriptor, mode_t(mode)) == 0
    }

    /// Gives an open file these permissions and, if the system allows it, this owner.
    func applyIfAllowed(to descriptor: Int32) {
        if apply(to: descriptor) { return }
        // The new file may have another owner than the old one, so special permissions such as
        // `setuid` must not be copied.
        _ = fchmod(descriptor, mode_t(mode & 0o777))
    }
}

/// The properties that show whether a file has changed: its size, and the times at which its
/// content and its properties last changed.
struct FileChange: Sendable, Hashable {
    private let size: Int64
    private let content: Instant
    private let properties: Instant

    private struct Instant: Sendable, Hashable {
        let seconds: Int
        let nanoseconds: Int

        init(_ time: timespec) {
            seconds = Int(time.tv_sec)
            nanoseconds = Int(time.tv_nsec)
        }
    }

    init(_ status: stat) {
        size = Int64(status.st_size)
        #if canImport(Glibc)
            content = Instant(status.st_mtim)
            properties = Instant(status.st_ctim)
        #else
            content = Instant(status.st_mtimespec)
            properties = Instant(status.st_ctimespec)
        #endif
    }
}
