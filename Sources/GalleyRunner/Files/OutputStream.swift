// SPDX-License-Identifier: Apache-2.0

import GalleyCore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Standard output and standard error.
package enum OutputStream: Int32, Sendable {
    /// The stream of results.
    case standardOutput = 1
    /// The stream of messages and progress.
    case standardError = 2

    /// Writes a text.
    package func write(_ text: String) throws(FileError) { try write(Array(text.utf8)) }

    /// Writes bytes.
    ///
    /// - Throws: `FileError`, also if the process that reads the stream has closed it.
    package func write(_ bytes: [UInt8]) throws(FileError) {
        guard Self.write(bytes, to: rawValue) else { throw FileError.last("write", name) }
    }

    /// Writes lines for a human reader; characters that could control a terminal or a log are
    /// escaped.
    ///
    /// - Throws: `FileError`, also if the process that reads the stream has closed it.
    package func show(_ lines: String) throws(FileError) { try write(VisibleText.lines(lines)) }

    /// Writes lines with the same escapes as `show`, but ignores errors.
    package func note(_ lines: String) { draw(VisibleText.lines(lines)) }

    /// Writes a message as a single line; line ends within the message are escaped.
    package func tell(_ message: String) { draw(VisibleText.line(message) + "\n") }

    /// Writes text unescaped, so that it can move a terminal's cursor; the text must not come from
    /// outside the program.
    package func draw(_ text: String) { _ = Self.write(Array(text.utf8), to: rawValue) }

    /// Whether the stream is a terminal.
    package var isTerminal: Bool { isatty(rawValue) == 1 }

    /// Whether the stream may be read by a program that executes commands in the text: a terminal,
    /// or the log of a GitHub workflow.
    package var isObeyed: Bool {
        if isTerminal { return true }
        let isOrdinary = FileStatus(descriptor: rawValue)?.isRegular ?? false
        return !isOrdinary && ProcessEnvironment.value("GITHUB_ACTIONS") == "true"
    }

    /// The width of the terminal in columns; nil if the stream is not a terminal.
    package var columns: Int? {
        var size = winsize()
        guard unsafe ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return nil
        }
        return Int(size.ws_col)
    }

    private var name: String { self == .standardOutput ? "standard output" : "standard error" }

    /// The number of bytes that a ready pipe accepts without blocking.
    private static let pipeBytes = 4096
    /// The interval at which a wait checks for cancellation, in milliseconds.
    private static let patience: Int32 = 100

    /// Writes all bytes to a descriptor; returns false if the system refused, or if the run was
    /// cancelled during a wait for the reading process.
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        let isRegular = FileStatus(descriptor: descriptor)?.isRegular ?? false
        var start = 0
        while start < bytes.count {
            // The reading process may never read, so the user can interrupt this wait.
            guard isRegular || isReady(descriptor) else { return false }
            let count = isRegular ? bytes.count - start : min(bytes.count - start, pipeBytes)
            let written = unsafe bytes.withUnsafeBytes { buffer in
                unsafe systemWrite(descriptor, buffer.baseAddress.map { unsafe $0 + start }, count)
            }
            if written < 0, errno == EINTR || errno == EAGAIN { continue }
            guard written > 0 else { return false }
            start += written
        }
        return true
    }

    /// Waits until a descriptor accepts bytes or reports an error; returns false if the run was
    /// cancelled.
    private static func isReady(_ descriptor: Int32) -> Bool {
        while true {
            var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            let count = unsafe poll(&request, 1, patience)
            if count > 0 { return true }
            guard count == 0 || errno == EINTR else { return false }
            guard Cancellation.isRequested else { continue }
            errno = EINTR
            return false
        }
    }
}

private func systemWrite(
    _ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int
) -> Int {
    unsafe write(descriptor, buffer, count)
}
