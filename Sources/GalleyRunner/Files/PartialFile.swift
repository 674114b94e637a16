// SPDX-License-Identifier: Apache-2.0

import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file with a temporary name, which is removed unless `commit` is called.
///
/// The name contains the process id, and the process locks the file, so that a later run can
/// recognize the files of a killed process.
final class PartialFile: Sendable {
    /// The descriptor of the open file.
    let descriptor: Int32
    private let name: String
    private let isCommitted = Atomic<Bool>(false)

    private static let prefix = ".galley-"
    private static let suffix = ".partial"

    /// Creates the file.
    ///
    /// - Parameters:
    ///   - target: the final path; its name may have any valid length, because the temporary name
    ///     does not contain it.
    ///   - path: the path for error messages.
    ///   - isPrivate: whether other users must not read the new file yet, because the replaced file
    ///     may be private.
    init(beside target: String, of path: String, isPrivate: Bool) throws(FileError) {
        name = Self.name(beside: target)
        let mode: mode_t = isPrivate ? 0o600 : 0o666
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        guard let opened = unsafe SystemPath(name).withCString({ unsafe open($0, flags, mode) })
        else {
            throw FileError.nul("write", path)
        }
        guard opened >= 0 else { throw FileError.last("write", path) }
        descriptor = opened
        flock(opened, LOCK_EX | LOCK_NB)
    }

    deinit {
        if !isCommitted.load(ordering: .relaxed) { Folder.remove(name) }
        close(descriptor)
    }

    /// Renames the file to its final name.
    func commit(to target: String, of path: String) throws(FileError) {
        guard unsafe rename(name, target) == 0 else { throw FileError.last("write", path) }
        isCommitted.store(true, ordering: .relaxed)
    }

    /// Makes the path of a temporary file in the folder of `target`.
    static func name(beside target: String) -> String {
        let number = String(UInt64.random(in: 0 ... .max), radix: 36)
        return FilePath.join(
            FilePath.parent(of: target), "\(prefix)\(getpid())-\(number)\(suffix)")
    }

    /// Removes the temporary files of ended processes from a folder.
    static func removeAbandoned(in folder: String) {
        guard let names = try? Folder.names(in: SystemPath(folder)) else { return }
        for name in names {
            guard let process = process(of: name), kill(process, 0) != 0, errno == ESRCH,
                let name = String(validating: name, as: UTF8.self)
            else { continue }
            removeUnlocked(FilePath.join(folder, name))
        }
    }

    /// Returns the process id that a temporary name contains; nil for any other name.
    private static func process(of name: [UInt8]) -> pid_t? {
        guard name.starts(with: prefix.utf8), name.reversed().starts(with: suffix.utf8.reversed())
        else { return nil }
        let digits = name.dropFirst(prefix.utf8.count).prefix { $0 != UInt8(ascii: "-") }
        return pid_t(String(decoding: digits, as: UTF8.self)).flatMap { $0 > 0 ? $0 : nil }
    }

    /// Removes a file unless it is locked, because the process that locks it may run on another
    /// machine.
    private static func removeUnlocked(_ path: String) {
        let opened = unsafe SystemPath(path).withCString {
            unsafe open($0, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        }
        guard let opened, opened >= 0 else { return }
        if flock(opened, LOCK_EX | LOCK_NB) == 0 { Folder.remove(path) }
        close(opened)
    }
}
