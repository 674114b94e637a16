// SPDX-License-Identifier: Apache-2.0

/// The parts of the path of a file or of an entry of an archive, which is compared as bytes.
package enum SourceName {
    /// The name after the last slash.
    static func last(of path: String) -> String {
        let bytes = Array(path.utf8)
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return path }
        return String(decoding: bytes[(slash + 1)...], as: UTF8.self)
    }

    /// The ending of the last name of a path in lower case, without its dot; empty if there is none.
    package static func ending(of path: String) -> String {
        let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else {
            return ""
        }
        let bytes = name[name.index(after: dot)...].map {
            $0 &- UInt8(ascii: "A") < 26 ? $0 | 0x20 : $0
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The kind by which an ignored file is counted, such as ".png".
    package static func kind(of name: String) -> String {
        let ending = ending(of: name)
        return ending.isEmpty ? "without ending" : "." + ending
    }

    /// Whether a file is hidden, or lies in a hidden folder or in one that systems add to archives.
    static func isHidden(_ path: String) -> Bool {
        path.utf8.split(separator: UInt8(ascii: "/")).contains {
            $0.first == UInt8(ascii: ".") || $0.elementsEqual("__MACOSX".utf8)
        }
    }
}
