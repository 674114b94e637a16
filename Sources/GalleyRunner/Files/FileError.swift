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
    private let cause: Cause

    private enum Cause: Hashable {
        case fault
        case brokenPipe
        case interruption
    }

    /// Whether whoever reads what is written has gone, which is no fault.
    package var isBrokenPipe: Bool { cause == .brokenPipe }
    /// Whether a person stopped the run while something was waited for.
    package var isInterruption: Bool { cause == .interruption }

    /// Makes an error of a reason in words.
    package init(_ action: String, _ path: String, reason: String) {
        self.init(action, path, reason: reason, .fault)
    }

    private init(_ action: String, _ path: String, reason: String, _ cause: Cause) {
        self.action = action
        self.path = path
        self.reason = reason
        self.cause = cause
    }

    /// Makes an error of the system's last error number.
    static func last(_ action: String, _ path: String) -> FileError {
        let number = errno
        // A call that was cut short is tried again, except after an interruption.
        if number == EINTR { return .interrupted(action, path) }
        return FileError(
            action, path, reason: words(for: number), number == EPIPE ? .brokenPipe : .fault)
    }

    /// A path that no system call can take: a NUL would cut it off.
    static func nul(_ action: String, _ path: String) -> FileError {
        FileError(action, path, reason: "a path cannot hold a NUL character")
    }

    /// A person stopped the run while a file was waited for.
    static func interrupted(_ action: String, _ path: String) -> FileError {
        FileError(action, path, reason: "interrupted", .interruption)
    }

    /// The error in words: lower-case first word, no full stop.
    package var description: String { "cannot \(action) '\(path)': \(reason)" }

    private static func words(for number: Int32) -> String {
        switch number {
        case ENOENT: "no such file or folder"
        case EACCES, EPERM: "permission denied"
        case EISDIR: "it is a folder"
        case ENOTDIR: "a part of the path is not a folder"
        case ENOSPC: "no space left"
        case EMFILE, ENFILE: "too many open files"
        case EPIPE: "nobody reads it any more"
        case EIO: "the device reports an error"
        case EBADF: "it is closed"
        default: String(cString: strerror(number)).lowercased()
        }
    }
}
