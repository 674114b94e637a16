// SPDX-License-Identifier: Apache-2.0

import GalleyCore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Standard output and standard error.
package enum OutputStream: Int32, Sendable {
    /// Where results go.
    case standardOutput = 1
    /// Where everything else goes.
    case standardError = 2

    /// Writes a text.
    package func write(_ text: String) throws(FileError) { try write(Array(text.utf8)) }

    /// Writes bytes.
    ///
    /// - Throws: `FileError`, also when whoever reads has gone.
    package func write(_ bytes: [UInt8]) throws(FileError) {
        guard Self.write(bytes, to: rawValue) else { throw FileError.last("write", name) }
    }

    /// Writes lines for people, in which nothing is obeyed by a terminal or a log.
    ///
    /// - Throws: `FileError`, also when whoever reads has gone.
    package func show(_ lines: String) throws(FileError) { try write(VisibleText.lines(lines)) }

    /// Shows lines for people; what cannot be shown is lost without a word.
    package func note(_ lines: String) { draw(VisibleText.lines(lines)) }

    /// Shows a message of one line, which stays one whatever it quotes; the line is ended here.
    package func tell(_ message: String) { draw(VisibleText.line(message) + "\n") }

    /// Writes to a terminal what may move its cursor: nothing that comes from outside.
    package func draw(_ text: String) { _ = Self.write(Array(text.utf8), to: rawValue) }

    /// Whether a person watches.
    package var isTerminal: Bool { isatty(rawValue) == 1 }

    /// Whether somebody may obey what is written: a terminal, or the log of a workflow.
    package var isObeyed: Bool {
        if isTerminal { return true }
        let isOrdinary = FileStatus(descriptor: rawValue)?.isRegular ?? false
        return !isOrdinary && ProcessEnvironment.value("GITHUB_ACTIONS") == "true"
    }

    /// The columns of the terminal; nil if there is none.
    package var columns: Int? {
        var size = winsize()
        guard ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    private var name: String { self == .standardOutput ? "standard output" : "standard error" }

    /// So much a pipe takes at once when it says that it is ready.
    private static let pipeBytes = 4096
    /// How often a wait looks whether the run was interrupted, in milliseconds.
    private static let patience: Int32 = 100

    /// Writes all bytes to a descriptor; false if the system refused or the run was interrupted
    /// while a reader was waited for.
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        let isRegular = FileStatus(descriptor: descriptor)?.isRegular ?? false
        var start = 0
        while start < bytes.count {
            // A reader that does not read must not make the run deaf to interruption.
            guard isRegular || isReady(descriptor) else { return false }
            let count = isRegular ? bytes.count - start : min(bytes.count - start, pipeBytes)
            let written = bytes.withUnsafeBytes { buffer in
                systemWrite(descriptor, buffer.baseAddress.map { $0 + start }, count)
            }
            if written < 0, errno == EINTR || errno == EAGAIN { continue }
            guard written > 0 else { return false }
            start += written
        }
        return true
    }

    /// Waits until a descriptor takes bytes or reports an error.
    private static func isReady(_ descriptor: Int32) -> Bool {
        while true {
            var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            let count = poll(&request, 1, patience)
            if count > 0 { return true }
            guard count == 0 || errno == EINTR else { return false }
            guard Interruption.isRequested else { continue }
            errno = EINTR
            return false
        }
    }
}

private func systemWrite(
    _ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int
) -> Int {
    write(descriptor, buffer, count)
}
