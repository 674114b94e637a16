// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Reading and writing of whole files for the commands.
package enum WholeFile {
    /// Reads a file.
    package static func read(_ path: String) throws(FileError) -> [UInt8] {
        try InputFile.contents(of: path) ?? []
    }

    /// Whether there is anything at a path.
    package static func exists(_ path: String) -> Bool { FileStatus(path: path) != nil }

    /// Says before the work whether a file can be written after it; changes nothing.
    package static func checkWritable(_ path: String) throws(FileError) {
        _ = try AtomicFile(path: path)
    }

    /// Lets everybody start a file that is a program.
    package static func makeExecutable(_ path: String) throws(FileError) {
        guard chmod(path, 0o755) == 0 else { throw FileError.last("change", path) }
    }

    /// Writes a file that appears whole or not at all.
    package static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        try AtomicFile.write(bytes, to: path)
    }
}
