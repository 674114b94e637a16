// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Listing, making and removing in the file system.
package enum Folder {
    /// The names in a folder, sorted by bytes, without `.` and `..`.
    static func names(in path: String) throws(FileError) -> [String] {
        guard let folder = opendir(path) else { throw FileError.last("list", path) }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Makes a folder and those above it; does nothing if it is there.
    package static func create(_ path: String) throws(FileError) {
        if FileStatus(path: path)?.isFolder == true || path.isEmpty { return }
        let parent = FilePath.parent(of: path)
        if parent != path { try create(parent) }
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
            throw FileError.last("create", path)
        }
    }

    /// Removes a file if it is there.
    static func remove(_ path: String) { unlink(path) }

    /// The folder in which the process runs.
    package static var current: String {
        guard let path = getcwd(nil, 0) else { return "/" }
        defer { free(path) }
        return String(cString: path)
    }
}
