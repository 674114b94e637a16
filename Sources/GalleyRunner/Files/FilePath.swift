// SPDX-License-Identifier: Apache-2.0

/// Arithmetic with paths as texts.
///
/// A path is bytes: everything here looks at them one by one, since to a `String` a slash before a
/// combining mark is no slash.
package enum FilePath {
    private static let slash = UInt8(ascii: "/")

    /// The names between the slashes of a path.
    static func names(of path: String) -> [Substring] {
        path.utf8.split(separator: slash).map { Substring($0) }
    }

    /// Whether a path begins at the root.
    package static func isAbsolute(_ path: String) -> Bool { path.utf8.first == slash }

    /// The folder part of a path; "." for a bare name.
    package static func parent(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: slash) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The last part of a path.
    package static func name(of path: String) -> String {
        names(of: path).last.map(String.init) ?? path
    }

    /// What follows the last dot of a path's name, its ASCII letters made small; "" without one.
    package static func ending(of path: String) -> String {
        let name = path.utf8.split(separator: slash).last ?? path.utf8[...]
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else {
            return ""
        }
        let bytes = name[name.index(after: dot)...].map {
            $0 &- UInt8(ascii: "A") < 26 ? $0 | 0x20 : $0
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A path seen from a folder; absolute paths stay as they are.
    package static func join(_ folder: String, _ path: String) -> String {
        if isAbsolute(path) || folder.isEmpty || folder == "." { return path }
        return folder.utf8.last == slash ? folder + path : folder + "/" + path
    }

    /// An absolute path without `.`, `..` and doubled slashes.
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

    /// How an absolute path is written from an absolute folder.
    package static func relative(_ path: String, to folder: String) -> String {
        let relative = SystemPath(path).relative(to: SystemPath(folder))
        return String(decoding: relative.bytes, as: UTF8.self)
    }

    /// Whether an absolute path is a folder or lies below it.
    package static func isInside(_ path: String, _ folder: String) -> Bool {
        SystemPath(path).names.starts(with: SystemPath(folder).names) { $0 == $1 }
    }
}
