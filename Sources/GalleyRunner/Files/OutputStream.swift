// SPDX-License-Identifier: Apache-2.0

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

    /// Writes a text; a closed pipe ends the process quietly, as the system's default does.
    package func write(_ text: String) { write(Array(text.utf8)) }

    /// Writes bytes.
    package func write(_ bytes: [UInt8]) { _ = Self.write(bytes, to: rawValue) }

    /// Whether a person watches.
    package var isTerminal: Bool { isatty(rawValue) == 1 }

    /// The columns of the terminal; nil if there is none.
    package var columns: Int? {
        var size = winsize()
        guard ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// Writes all bytes to a descriptor; false if the system refused.
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var start = 0
        while start < bytes.count {
            let written = bytes.withUnsafeBytes { buffer in
                systemWrite(
                    descriptor, buffer.baseAddress.map { $0 + start }, bytes.count - start)
            }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return false }
            start += written
        }
        return true
    }
}

private func systemWrite(
    _ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int
) -> Int {
    write(descriptor, buffer, count)
}
