// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A failure of the operating system, with the action and the path.
package struct FileError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The action that failed, such as "open".
    package let action: String
    /// The path as the user wrote it.
    package let path: String
    /// The reason, such as "permission denied".
    package let reason: String
    private let cause: Cause

    private enum Cause: Hashable {
        case fault
        case brokenPipe
        case interruption
    }

    /// Whether the process that reads the output has closed it, which is not a fault.
    package var isBrokenPipe: Bool { cause == .brokenPipe }
    /// Whether a person stopped the run while the run waited.
    package var isInterruption: Bool { cause == .interruption }

    /// Makes an error with a reason.
    package init(_ action: String, _ path: String, reason: String) {
        self.init(action, path, reason: reason, .fault)
    }

    private init(_ action: String, _ path: String, reason: String, _ cause: Cause) {
        self.action = action
        self.path = path
        self.reason = reason
        self.cause = cause
    }

    /// Makes an error from the system's last error number.
    static func last(_ action: String, _ path: String) -> FileError {
        let number = errno
        // An interrupted call is repeated, except after a request to stop.
        if number == EINTR { return .interrupted(action, path) }
        return FileError(
            action, path, reason: words(for: number), number == EPIPE ? .brokenPipe : .fault)
    }

    /// Makes the error for a path that contains a NUL; a system call would ignore everything after
    /// it.
    static func nul(_ action: String, _ path: String) -> FileError {
        FileError(action, path, reason: "a path cannot contain a NUL character")
    }

    /// Makes the error for a wait for a file that ended because a person stopped the run.
    static func interrupted(_ action: String, _ path: String) -> FileError {
        FileError(action, path, reason: "interrupted", .interruption)
    }

    /// The message, which begins with a small letter and has no full stop.
    package var description: String { "cannot \(action) '\(path)': \(reason)" }

    private static func words(for number: Int32) -> String {
        switch number {
        case ENOENT: "no such file or folder"
        case EACCES, EPERM: "permission denied"
        case EISDIR: "it is a folder"
        case ENOTDIR: "a part of the path is not a folder"
        case ENOSPC: "no space left"
        case EMFILE, ENFILE: "too many open files"
        case EPIPE: "the process that reads it has closed it"
        case EIO: "the device reports an error"
        case EBADF: "it is closed"
        default: unsafe String(cString: strerror(number)).lowercased()
        }
    }
}
