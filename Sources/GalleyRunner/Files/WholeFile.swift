// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Reading and writing of whole files for the commands.
package enum WholeFile {
    /// The bytes of the largest file that is read whole: pipelines, lexicons, lists.
    private static let limit = 256 << 20

    /// Reads an ordinary file.
    ///
    /// - Throws: `FileError`, also for what may have no end, and for more than 256 MiB.
    package static func read(_ path: String) throws(FileError) -> [UInt8] {
        let bytes = try InputFile.contents(of: path, limit: limit, takesPipes: false)
        guard let bytes else {
            throw FileError("read", path, reason: "it is larger than \(limit >> 20) MiB")
        }
        return bytes
    }

    /// Whether there is anything at a path.
    package static func exists(_ path: String) -> Bool { FileStatus(path: path) != nil }

    /// Whether there is an ordinary file at a path, links followed.
    package static func isOrdinary(_ path: String) -> Bool {
        FileStatus(path: path)?.isRegular ?? false
    }

    /// Says before the work whether a file can be written after it; changes nothing.
    package static func checkWritable(_ path: String) throws(FileError) {
        _ = try AtomicFile(path: path)
    }

    /// Lets everybody start a file that is a program.
    package static func makeExecutable(_ path: String) throws(FileError) {
        guard let result = SystemPath(path).withCString({ chmod($0, 0o755) }) else {
            throw FileError.nul("change", path)
        }
        guard result == 0 else { throw FileError.last("change", path) }
    }

    /// Writes a file that appears whole or not at all.
    package static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        try AtomicFile.write(bytes, to: path)
    }
}
