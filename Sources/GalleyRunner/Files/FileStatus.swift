// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the file system says of a path; symbolic links are followed.
struct FileStatus: Sendable {
    /// Bytes of the file.
    let size: Int
    /// Whether the path is a folder.
    let isFolder: Bool
    /// Whether the path is an ordinary file, not a pipe or a device.
    let isRegular: Bool
    /// Whether the path is a pipe.
    let isPipe: Bool
    /// Which file it is, under whatever name.
    let identity: FileIdentity
    /// The permissions, and who owns it.
    let access: FileAccess
    /// When it was last changed.
    let change: FileChange

    /// Asks for a path; nil if there is nothing to be reached.
    init?(path: String) {
        self.init(SystemPath(path))
    }

    /// Asks for a path that need not be UTF-8; nil if there is nothing to be reached.
    init?(_ path: SystemPath) {
        var status = stat()
        guard path.withCString({ stat($0, &status) }) == 0 else { return nil }
        self.init(status)
    }

    /// Asks for an open file.
    init?(descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
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
        return path.withCString { lstat($0, &status) } == 0
            && status.st_mode & S_IFMT == S_IFLNK
    }
}
