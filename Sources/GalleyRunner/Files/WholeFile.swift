// SPDX-License-Identifier: Apache-2.0

/// Reading and writing of whole files for the commands.
package enum WholeFile {
    /// Reads a file.
    package static func read(_ path: String) throws(FileError) -> [UInt8] {
        try InputFile.contents(of: path) ?? []
    }

    /// Reads standard input to its end.
    package static func readStandardInput() throws(FileError) -> [UInt8] {
        let input = InputFile.standardInput()
        var bytes: [UInt8] = []
        while try input.read(1 << 16, into: &bytes) > 0 {}
        return bytes
    }

    /// Whether there is anything at a path.
    package static func exists(_ path: String) -> Bool { FileStatus(path: path) != nil }

    /// Writes a file that appears whole or not at all.
    package static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        try AtomicFile.write(bytes, to: path)
    }
}
