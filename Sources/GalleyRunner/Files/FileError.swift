// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The failure of an action on a file, with the path and the reason.
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

    /// Whether writing failed because the reading process closed the pipe, which is not a fault.
    package var isBrokenPipe: Bool { cause == .brokenPipe }
    /// Whether the action ended because the user stopped the run.
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

    /// Makes an error from `errno`, the operating system's last error number.
    static func last(_ action: String, _ path: String) -> FileError {
        let number = errno
        // A system call that is interrupted is repeated, except after a request to stop; only then
        // does `EINTR` occur here.
        if number == EINTR { return .interrupted(action, path) }
        return FileError(
            action, path, reason: words(for: number), number == EPIPE ? .brokenPipe : .fault)
    }

    /// Makes the error for a path that contains a NUL; a system call would ignore everything after
    /// the NUL.
    static func nul(_ action: String, _ path: String) -> FileError {
        FileError(action, path, reason: "a path cannot contain a NUL character")
    }

    /// Makes the error for a file that was still being waited for when the user stopped the run.
    static func interrupted(_ action: String, _ path: String) -> FileError {
        FileError(action, path, reason: "interrupted", .interruption)
    }

    /// The message, which begins with a lower-case letter and has no full stop.
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
