// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
import GalleyJSON

extension StateFile {
    private static let chunk = 1 << 20

    /// Writes the state file: this head and the state.
    ///
    /// The tables of terms go through a file of their own, so that they need not fit in memory.
    package func write(_ state: RunState, to path: String) throws(RunError) {
        let tables = SpillFile().store()
        let value: JSONValue
        let head: [UInt8]
        do {
            value = ["state": try state.encoded(into: tables)]
            head = try json().canonicalBytes
        } catch let error as FileError {
            throw .file(error)
        } catch {
            throw .state("the state cannot be encoded: \(error)")
        }
        try RunError.files { () throws(FileError) in
            var file = try AtomicFile(path: path)
            var hash = SHA256()
            try Self.write(head + [0x0A], &file, &hash)
            try Self.copy(tables, path, &file, &hash)
            try Self.write(value.canonicalBytes + [0x0A], &file, &hash)
            let end: JSONValue = ["end": "galley_state", "sha256": .string(hash.finish())]
            try file.write(end.canonicalBytes + [0x0A])
            try file.commit()
        }
    }

    private static func write(
        _ bytes: [UInt8], _ file: inout AtomicFile, _ hash: inout SHA256
    ) throws(FileError) {
        hash.update(bytes)
        try file.write(bytes)
    }

    private static func copy(
        _ tables: TermStore, _ path: String, _ file: inout AtomicFile, _ hash: inout SHA256
    ) throws(FileError) {
        for start in stride(from: 0, to: tables.size, by: chunk) {
            let range = start..<min(start + chunk, tables.size)
            guard let bytes = try? tables.bytes(range) else {
                throw FileError("write", path, reason: "its tables cannot be read back")
            }
            try write(bytes, &file, &hash)
        }
    }
}
