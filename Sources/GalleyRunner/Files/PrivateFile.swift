// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file for another program, in a temporary folder that only the user can enter; both are removed
/// when this value is destroyed.
struct PrivateFile: ~Copyable {
    /// The absolute path.
    let path: String
    private let folder: String
    private let descriptor: Int32

    /// Creates an empty file.
    ///
    /// - Parameters:
    ///   - ending: the ending of the name without a dot; bytes other than ASCII letters and digits
    ///     are left out.
    ///   - parent: the folder in which the temporary folder is created.
    init(
        ending: String,
        in parent: String = ProcessEnvironment.value("TMPDIR").flatMap { $0.isEmpty ? nil : $0 }
            ?? "/var/tmp"
    ) throws(FileError) {
        let absolute = FilePath.absolute(parent, from: Folder.current ?? "/")
        let number = String(UInt64.random(in: 0 ... .max), radix: 36)
        let folder = FilePath.join(absolute, ".galley-\(getpid())-\(number).input")
        guard unsafe mkdir(folder, 0o700) == 0 else { throw FileError.last("create", folder) }
        let letters = ending.utf8.filter {
            (0x30...0x39) ~= $0 || (0x61...0x7A) ~= ($0 | 0x20)
        }
        let path = FilePath.join(folder, "input." + String(decoding: letters, as: UTF8.self))
        let opened = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard opened >= 0 else {
            let error = FileError.last("create", path)
            unsafe rmdir(folder)
            throw error
        }
        self.folder = folder
        self.path = path
        descriptor = opened
    }

    deinit {
        close(descriptor)
        unsafe unlink(path)
        unsafe rmdir(folder)
    }

    /// Appends bytes to the file.
    func write(_ bytes: [UInt8]) throws(FileError) {
        guard OutputStream.write(bytes, to: descriptor) else {
            throw FileError.last("write", path)
        }
    }
}
