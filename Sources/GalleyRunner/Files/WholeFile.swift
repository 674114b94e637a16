// SPDX-License-Identifier: Apache-2.0

import GalleyCore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Reads and writes complete files.
package enum WholeFile {
    /// The maximum size, in bytes, of a file that is read as a whole, such as a pipeline or a
    /// lexicon.
    private static let limit = 256 << 20

    /// Reads the bytes of an ordinary file.
    ///
    /// - Throws: `FileError`; also if the file is a pipe or a device, or is larger than 256 MiB.
    package static func read(_ path: String) throws(FileError) -> [UInt8] {
        let bytes = try InputFile.contents(of: path, limit: limit, takesPipes: false)
        guard let bytes else {
            throw FileError("read", path, reason: "it is larger than \(limit >> 20) MiB")
        }
        return bytes
    }

    /// Returns the SHA-256 of an ordinary file, in hexadecimal.
    ///
    /// - Throws: `FileError` in the same cases as `read`.
    package static func sha256(of path: String) throws(FileError) -> String {
        SHA256.hexadecimal(of: try read(path))
    }

    /// Whether anything exists at a path.
    package static func exists(_ path: String) -> Bool { FileStatus(path: path) != nil }

    /// Whether a path leads to an ordinary file; links are followed.
    package static func isOrdinary(_ path: String) -> Bool {
        FileStatus(path: path)?.isRegular ?? false
    }

    /// Checks before a run that a file can be written after the run; changes nothing.
    package static func checkWritable(_ path: String) throws(FileError) {
        _ = try AtomicFile(path: path)
    }

    /// Makes a file executable for all users.
    package static func makeExecutable(_ path: String) throws(FileError) {
        guard let result = unsafe SystemPath(path).withCString({ unsafe chmod($0, 0o755) }) else {
            throw FileError.nul("change", path)
        }
        guard result == 0 else { throw FileError.last("change", path) }
    }

    /// Writes a file that appears at its path only when it is complete.
    package static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        try AtomicFile.write(bytes, to: path)
    }
}
