// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
import GalleyReaders

/// The lines of a file or a store that may be too large for memory; they can be read repeatedly.
package struct StoredLines: Sendable {
    private static let chunk = 1 << 20

    private let store: SpillStore
    /// The name of the file or store in error messages.
    private let name: String

    /// Prepares to read the lines of a store.
    ///
    /// - Parameter name: the name of the store in error messages.
    package init(_ store: SpillStore, name: String) {
        self.store = store
        self.name = name
    }

    /// Opens a file and keeps it open, so that its lines can be read even after another file
    /// replaces it.
    ///
    /// - Throws: `FileError` if the file cannot be opened or is not an ordinary file.
    package init(file path: String) throws(FileError) {
        let file = try OpenFile(path: path)
        name = "'\(path)'"
        store = SpillStore(
            size: file.size,
            append: { _ in throw FileError("write", path, reason: "it is open only for reading") },
            read: { try file.bytes($0) })
    }

    /// Calls a function for every line; the line feed is not passed.
    ///
    /// - Throws: `FileError` or `RunError` if the lines cannot be read or the last line has no line
    ///   feed, and the errors of `body`.
    package func forEach(_ body: ([UInt8]) throws -> Void) throws {
        try read { line in
            try body(line)
            return true
        }
    }

    /// Returns the first `count` lines, without line feeds.
    ///
    /// - Throws: `FileError` or `RunError` if the lines cannot be read.
    package func prefix(_ count: Int) throws -> [[UInt8]] {
        var lines: [[UInt8]] = []
        try read { line in
            if lines.count < count { lines.append(line) }
            return lines.count < count
        }
        return lines
    }

    /// Calls a function for one line after another until the function returns false.
    private func read(_ body: ([UInt8]) throws -> Bool) throws {
        var pending: [UInt8] = []
        for start in stride(from: 0, to: store.size, by: Self.chunk) {
            if Cancellation.isRequested { throw RunError.interrupted }
            pending += try bytes(start..<min(start + Self.chunk, store.size))
            var position = 0
            while let end = NewlineSearch.first(in: pending.span, from: position) {
                guard try body(Array(pending[position..<end])) else { return }
                position = end + 1
            }
            pending.removeFirst(position)
        }
        guard pending.isEmpty else {
            throw RunError.state("\(name) is incomplete: its last line has no line feed")
        }
    }

    /// SHA-256 of all bytes, in hexadecimal.
    func sha256() throws -> String {
        var hash = SHA256()
        for start in stride(from: 0, to: store.size, by: Self.chunk) {
            hash.update(try bytes(start..<min(start + Self.chunk, store.size)))
        }
        return hash.finish()
    }

    private func bytes(_ range: Range<Int>) throws -> [UInt8] {
        do {
            return try store.bytes(range)
        } catch let error as FileError {
            throw error
        } catch {
            throw RunError.state("\(name) cannot be read back: \(error)")
        }
    }
}

/// An ordinary file that is open for reading and can be read at several offsets at the same time.
final class OpenFile: Sendable {
    private let file: InputFile

    /// The size in bytes.
    let size: Int

    init(path: String) throws(FileError) {
        file = try InputFile(path: path, takesPipes: false)
        size = file.size
    }

    /// The bytes of a range.
    func bytes(_ range: Range<Int>) throws(FileError) -> [UInt8] { try file.bytes(range) }
}
