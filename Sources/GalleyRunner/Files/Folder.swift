// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Lists and creates folders, and removes files from them.
package enum Folder {
    /// The names of the files in a folder, sorted by bytes, without `.` and `..`; a name may be
    /// invalid UTF-8.
    static func names(in path: SystemPath) throws(FileError) -> [[UInt8]] {
        guard let folder = unsafe path.withCString(opendir) ?? nil else {
            throw FileError.last("list", path.display)
        }
        defer { unsafe closedir(folder) }
        var names: [[UInt8]] = []
        while let entry = unsafe readdir(folder) {
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                unsafe Array(bytes.prefix { $0 != 0 })
            }
            if !name.elementsEqual(".".utf8), !name.elementsEqual("..".utf8) {
                names.append(name)
            }
        }
        return names.sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// Whether a folder is empty.
    static func isEmpty(_ path: String) throws(FileError) -> Bool {
        try names(in: SystemPath(path)).isEmpty
    }

    /// Creates a folder and its parents; does nothing if the folder exists.
    package static func create(_ path: String) throws(FileError) {
        if FileStatus(path: path)?.isFolder == true || path.isEmpty { return }
        let parent = FilePath.parent(of: path)
        if !parent.utf8.elementsEqual(path.utf8) { try create(parent) }
        guard let result = unsafe SystemPath(path).withCString({ unsafe mkdir($0, 0o777) }) else {
            throw FileError.nul("create", path)
        }
        guard result == 0 || errno == EEXIST else { throw FileError.last("create", path) }
    }

    /// Removes a file if it exists.
    static func remove(_ path: String) { _ = unsafe SystemPath(path).withCString(unlink) }

    /// The working directory; nil if it was removed or its path is not valid UTF-8.
    package static var current: String? {
        guard let path = unsafe getcwd(nil, 0) else { return nil }
        defer { unsafe free(path) }
        return unsafe String(validatingCString: path)
    }
}
