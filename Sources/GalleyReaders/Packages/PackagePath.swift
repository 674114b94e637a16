// SPDX-License-Identifier: Apache-2.0

/// The paths of files in a package.
enum PackagePath {
    /// Returns the path of a file that another file refers to.
    ///
    /// - Parameters:
    ///   - reference: a path relative to the folder of the other file, or from the top after a slash.
    ///   - base: the path of the other file.
    static func resolve(_ reference: String, from base: String) -> String {
        let slash = UInt8(ascii: "/")
        var names = base.utf8.split(separator: slash).dropLast().map(Array.init)
        if reference.utf8.first == slash { names.removeAll() }
        for name in reference.utf8.split(separator: slash) {
            if name.elementsEqual("..".utf8) {
                _ = names.popLast()
            } else if !name.elementsEqual(".".utf8) {
                names.append(Array(name))
            }
        }
        return String(decoding: Array(names.joined(separator: [slash])), as: UTF8.self)
    }

    /// The name after the last slash.
    static func last(of path: String) -> String {
        let name = path.utf8.reversed().prefix { $0 != UInt8(ascii: "/") }
        return String(decoding: Array(name.reversed()), as: UTF8.self)
    }

    /// Returns the path in a reference of EPUB: without a fragment, with percent signs resolved (RFC
    /// 3986, 2.1).
    static func decoded(_ reference: String) -> String {
        let bytes = Array(reference.utf8.prefix { $0 != UInt8(ascii: "#") })
        var path: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
                let byte = byte(bytes[(index + 1)...(index + 2)])
            {
                path.append(byte)
                index += 3
            } else {
                path.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: path, as: UTF8.self)
    }

    private static func byte(_ digits: ArraySlice<UInt8>) -> UInt8? {
        guard digits.allSatisfy({ 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 | 0x20 }) else {
            return nil
        }
        return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}
