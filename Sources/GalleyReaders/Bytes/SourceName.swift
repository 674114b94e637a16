// SPDX-License-Identifier: Apache-2.0

/// The parts of the path of a file or of an entry of an archive, which is compared as bytes.
enum SourceName {
    /// The name after the last slash.
    static func last(of path: String) -> String {
        let bytes = Array(path.utf8)
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return path }
        return String(decoding: bytes[(slash + 1)...], as: UTF8.self)
    }

    /// The ending of a name in lower case, without a dot; empty if there is none.
    static func ending(of name: String) -> String {
        let bytes = Array(name.utf8)
        guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")), dot > 0 else { return "" }
        return String(decoding: bytes[(dot + 1)...], as: UTF8.self).lowercased()
    }

    /// The kind by which an ignored file is counted, such as ".png".
    static func kind(of name: String) -> String {
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
