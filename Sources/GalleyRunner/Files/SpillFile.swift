// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A nameless temporary file for the data that a run moves out of memory.
///
/// The file is created when the first bytes are written, in the folder that `TMPDIR` names or in
/// `/var/tmp`. The operating system deletes the file when it is closed, at the latest when the
/// process ends.
package final class SpillFile: Sendable {
    private let folder: String
    private let descriptor = Mutex<Int32>(-1)

    /// Prepares a file in a folder without creating it.
    package init(
        folder: String = ProcessEnvironment.value("TMPDIR").flatMap { $0.isEmpty ? nil : $0 }
            ?? "/var/tmp"
    ) {
        self.folder = folder
    }

    deinit {
        descriptor.withLock { if $0 >= 0 { _ = close($0) } }
    }

    /// Makes a store whose data is in this file; must be called only once.
    package func store() -> SpillStore {
        SpillStore(append: { try self.append($0) }, read: { try self.read($0) })
    }

    private func append(_ bytes: [UInt8]) throws(FileError) {
        guard !bytes.isEmpty else { return }
        let descriptor = try opened()
        guard OutputStream.write(bytes, to: descriptor) else {
            throw FileError.last("write", folder)
        }
    }

    private func read(_ range: Range<Int>) throws(FileError) -> [UInt8] {
        try InputFile.bytes(range, of: try opened(), path: folder)
    }

    private func opened() throws(FileError) -> Int32 {
        try descriptor.withLock { descriptor throws(FileError) in
            if descriptor < 0 { descriptor = try Self.open(in: folder) }
            return descriptor
        }
    }

    private static func open(in folder: String) throws(FileError) -> Int32 {
        let name = ".galley-\(getpid())-\(UInt64.random(in: 0 ... .max)).spill"
        let path = FilePath.join(folder, name)
        let descriptor = systemOpen(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FileError.last("write", path) }
        // A file without a name is deleted when the process ends, even if the process is killed.
        unsafe unlink(path)
        return descriptor
    }
}

private func systemOpen(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
    unsafe open(path, flags, mode)
}
