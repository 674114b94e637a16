// SPDX-License-Identifier: Apache-2.0

import GalleyReaders

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Functions for paths that are strings.
///
/// Every function compares bytes, not characters, because in a Swift `String` a slash and a
/// combining mark after it form one character.
package enum FilePath {
    private static let slash = UInt8(ascii: "/")

    /// The names between the slashes of a path.
    static func names(of path: String) -> [Substring] {
        path.utf8.split(separator: slash).map { Substring($0) }
    }

    /// Whether a path begins with a slash.
    package static func isAbsolute(_ path: String) -> Bool { path.utf8.first == slash }

    /// The path of the folder that contains a file; "." if the file's path is only a name.
    package static func parent(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: slash) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The last name in a path.
    package static func name(of path: String) -> String {
        names(of: path).last.map(String.init) ?? path
    }

    /// The file extension in lower case, without its dot; "" if there is none.
    package static func fileExtension(of path: String) -> String { SourceName.ending(of: path) }

    /// Joins a folder and a path that is relative to this folder; an absolute path is not changed.
    package static func join(_ folder: String, _ path: String) -> String {
        if isAbsolute(path) || folder.isEmpty || folder == "." { return path }
        return folder.utf8.last == slash ? folder + path : folder + "/" + path
    }

    /// Makes a path absolute, resolves `.` and `..`, and removes doubled slashes.
    package static func absolute(_ path: String, from folder: String) -> String {
        var parts: [Substring] = []
        for part in names(of: join(folder, path)) {
            if part.utf8.elementsEqual(".".utf8) { continue }
            if part.utf8.elementsEqual("..".utf8) {
                _ = parts.popLast()
            } else {
                parts.append(part)
            }
        }
        return "/" + parts.joined(separator: "/")
    }

    /// Converts an absolute path to a path relative to an absolute folder.
    package static func relative(_ path: String, to folder: String) -> String {
        let relative = SystemPath(path).relative(to: SystemPath(folder))
        return String(decoding: relative.bytes, as: UTF8.self)
    }

    /// Whether an absolute path is equal to a folder or is below it.
    package static func isInside(_ path: String, _ folder: String) -> Bool {
        SystemPath(path).names.starts(with: SystemPath(folder).names) { $0 == $1 }
    }
}

extension FilePath {
    /// The absolute path of a file, with all symbolic links resolved.
    ///
    /// - Returns: nil if nothing exists at the path, or if the resolved path is not valid UTF-8.
    package static func withoutLinks(_ path: String) -> String? {
        let resolved = unsafe SystemPath(path).withCString { unsafe realpath($0, nil) } ?? nil
        guard let resolved = unsafe resolved else { return nil }
        defer { unsafe free(resolved) }
        return unsafe String(validatingCString: resolved)
    }
}
