// SPDX-License-Identifier: Apache-2.0

/// Arithmetic with paths as texts.
package enum FilePath {
    /// The folder part of a path; "." for a bare name.
    package static func parent(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The last part of a path.
    package static func name(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// A path seen from a folder; absolute paths stay as they are.
    package static func join(_ folder: String, _ path: String) -> String {
        if path.hasPrefix("/") || folder.isEmpty || folder == "." { return path }
        return folder.hasSuffix("/") ? folder + path : folder + "/" + path
    }

    /// An absolute path without `.`, `..` and doubled slashes.
    package static func absolute(_ path: String, from folder: String) -> String {
        var parts: [Substring] = []
        for part in join(folder, path).split(separator: "/") {
            switch part {
            case ".": continue
            case "..": _ = parts.popLast()
            default: parts.append(part)
            }
        }
        return "/" + parts.joined(separator: "/")
    }

    /// A path and the folders above it, the longest first.
    package static func prefixes(of path: String) -> [String] {
        let slashes = path.indices.filter { path[$0] == "/" && $0 != path.startIndex }
        return [path] + slashes.reversed().map { String(path[..<$0]) }
    }

    /// How an absolute path is written from an absolute folder.
    package static func relative(_ path: String, to folder: String) -> String {
        let target = path.split(separator: "/")
        let base = folder.split(separator: "/")
        var shared = 0
        for (one, other) in zip(target, base) {
            guard one.utf8.elementsEqual(other.utf8) else { break }
            shared += 1
        }
        let ups = Array(repeating: Substring(".."), count: base.count - shared)
        let parts = ups + target[shared...]
        return parts.isEmpty ? "." : parts.joined(separator: "/")
    }
}
