// SPDX-License-Identifier: Apache-2.0

import GalleyReaders

/// A path as a sequence of bytes, which may be invalid UTF-8.
struct SystemPath: Sendable, Hashable {
    /// The bytes, without a terminating NUL.
    let bytes: [UInt8]

    /// Makes a path from bytes.
    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Makes a path from a string.
    init(_ path: String) {
        bytes = Array(path.utf8)
    }

    /// The path as a string; nil if it is not valid UTF-8.
    var text: String? { String(validating: bytes, as: UTF8.self) }

    /// The path as messages and reports show it; a byte that is not valid UTF-8 becomes an escape
    /// such as `\xFF`.
    ///
    /// Two different paths look the same only if one of them literally contains a text such as
    /// `\xFF`.
    var display: String {
        var shown = ""
        var rest = bytes[...]
        while !rest.isEmpty {
            let valid = UTF8Check.validLength(of: rest.span)
            shown += String(decoding: rest.prefix(valid), as: UTF8.self)
            rest = rest.dropFirst(valid)
            if let byte = rest.popFirst() {
                let digits = String(byte, radix: 16, uppercase: true)
                shown += "\\x" + (digits.utf8.count < 2 ? "0" : "") + digits
            }
        }
        return shown
    }

    /// Returns the path of the file or folder `name` in this folder.
    func appending(_ name: [UInt8]) -> SystemPath {
        SystemPath(bytes: bytes.last == Self.slash ? bytes + name : bytes + [Self.slash] + name)
    }

    /// The path and its parents, longest first.
    var prefixes: [SystemPath] {
        let slashes = bytes.indices.dropFirst().filter { bytes[$0] == Self.slash }
        return [self] + slashes.reversed().map { SystemPath(bytes: Array(bytes[..<$0])) }
    }

    /// The names between the slashes.
    var names: [ArraySlice<UInt8>] { bytes.split(separator: Self.slash) }

    /// Converts this absolute path to a path relative to an absolute folder.
    func relative(to folder: SystemPath) -> SystemPath {
        let (target, base) = (names, folder.names)
        let shared = zip(target, base).prefix { $0 == $1 }.count
        let ups = Array(repeating: Array("..".utf8)[...], count: base.count - shared)
        let parts = ups + target[shared...]
        return SystemPath(bytes: parts.isEmpty ? [Self.dot] : Self.joined(parts))
    }

    /// The path without leading `..`.
    var inside: SystemPath {
        SystemPath(bytes: Self.joined(Array(names.drop { $0.elementsEqual("..".utf8) })))
    }

    private static let slash = UInt8(ascii: "/")
    private static let dot = UInt8(ascii: ".")

    private static func joined(_ parts: [ArraySlice<UInt8>]) -> [UInt8] {
        Array(parts.joined(separator: [slash]))
    }

    /// Calls a function with the path as a C string; returns nil, without a call, if the path
    /// contains a NUL.
    func withCString<Value>(_ body: (UnsafePointer<CChar>) -> Value) -> Value? {
        if bytes.contains(0) { return nil }
        return unsafe (bytes + [0]).withUnsafeBufferPointer { bytes in
            unsafe bytes.withMemoryRebound(to: CChar.self) { unsafe $0.baseAddress.map(body) }
        }
    }
}
