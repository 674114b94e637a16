// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the operating system refused, and for which path.
package struct FileError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What was tried, such as "open".
    package let action: String
    /// The path as the user wrote it.
    package let path: String
    /// The system's reason in words, such as "permission denied".
    package let reason: String
    /// Whether whoever reads what is written has gone, which is no fault.
    package let isBrokenPipe: Bool

    /// Makes an error of a reason in words.
    package init(_ action: String, _ path: String, reason: String) {
        self.init(action, path, reason: reason, isBrokenPipe: false)
    }

    private init(_ action: String, _ path: String, reason: String, isBrokenPipe: Bool) {
        self.action = action
        self.path = path
        self.reason = reason
        self.isBrokenPipe = isBrokenPipe
    }

    /// Makes an error of the system's last error number.
    static func last(_ action: String, _ path: String) -> FileError {
        let number = errno
        return FileError(
            action, path, reason: words(for: number), isBrokenPipe: number == EPIPE)
    }

    /// The error in words: lower-case first word, no full stop.
    package var description: String { "cannot \(action) '\(path)': \(reason)" }

    private static func words(for number: Int32) -> String {
        switch number {
        case ENOENT: "no such file or folder"
        case EACCES, EPERM: "permission denied"
        case EISDIR: "it is a folder"
        case ENOTDIR: "a part of the path is no folder"
        case ENOSPC: "no space left"
        case EMFILE, ENFILE: "too many open files"
        case EPIPE: "nobody reads it any more"
        case EIO: "the device reports an error"
        default: String(cString: strerror(number)).lowercased()
        }
    }
}
