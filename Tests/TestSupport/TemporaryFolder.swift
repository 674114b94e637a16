// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A temporary folder for one test, which is removed when the object is released.
public final class TemporaryFolder: Sendable {
    /// The absolute path, without links.
    public let path: String

    /// Makes a new, empty folder.
    public init() throws {
        let url = URL(fileURLWithPath: NSTemporaryDirectory()).resolvingSymlinksInPath()
            .appendingPathComponent("galley-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of a file in the folder.
    public func file(_ name: String) -> String { "\(path)/\(name)" }

    /// Writes a text file, and the folders above it.
    public func write(_ text: String, to name: String) throws {
        try write(Array(text.utf8), to: name)
    }

    /// Writes a file, and the folders above it.
    public func write(_ bytes: [UInt8], to name: String) throws {
        let url = URL(fileURLWithPath: file(name))
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    /// Writes a file, or makes a folder if `bytes` is nil, under a name that need not be UTF-8.
    public func write(_ bytes: [UInt8]?, toBytes name: [UInt8]) throws {
        let path = Array(file("").utf8) + name + [0]
        let isMade = unsafe path.withUnsafeBytes { path -> Bool in
            guard let start = unsafe path.baseAddress?.assumingMemoryBound(to: CChar.self) else {
                return false
            }
            guard let bytes else { return unsafe mkdir(start, 0o755) == 0 }
            guard let file = unsafe fopen(start, "w") else { return false }
            defer { unsafe fclose(file) }
            return unsafe fwrite(bytes, 1, bytes.count, file) == bytes.count
        }
        if !isMade { throw CocoaError(.fileWriteUnknown) }
    }

    /// Makes a named pipe.
    public func pipe(_ name: String) throws {
        if unsafe mkfifo(file(name), 0o644) != 0 { throw CocoaError(.fileWriteUnknown) }
    }

    /// The permissions of a file.
    public func permissions(_ name: String) throws -> Int? {
        let attributes = try FileManager.default.attributesOfItem(atPath: file(name))
        return attributes[.posixPermissions] as? Int
    }

    /// Sets the permissions of a file.
    public func setPermissions(_ mode: Int, of name: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file(name))
    }

    /// Makes a symbolic link.
    public func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: file(name), withDestinationPath: target)
    }

    /// Makes a folder, and those above it.
    public func folder(_ name: String) throws {
        try FileManager.default.createDirectory(
            atPath: file(name), withIntermediateDirectories: true)
    }

    /// The bytes of a file.
    public func read(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: file(name))))
    }

    /// A file as text.
    public func text(_ name: String) throws -> String {
        String(decoding: try read(name), as: UTF8.self)
    }

    /// The lines of a file that are not empty.
    public func lines(_ name: String) throws -> [Substring] {
        try text(name).split(separator: "\n")
    }

    /// Removes a file or a folder.
    public func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: file(name))
    }

    /// All names in a folder, including those that begin with a dot.
    public func names(_ folder: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: file(folder)).sorted()
    }
}
