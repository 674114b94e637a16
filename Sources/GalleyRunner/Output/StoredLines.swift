// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

/// Goes through the lines of something that may be too large for memory, as often as asked.
package struct StoredLines: Sendable {
    private static let chunk = 1 << 20

    private let store: TermStore
    /// How errors call it.
    private let name: String

    /// Looks at what was kept in a store.
    package init(_ store: TermStore, name: String) {
        self.store = store
        self.name = name
    }

    /// Looks at a file, which stays open: what happens to its name changes nothing.
    ///
    /// - Throws: `FileError` if it cannot be opened or is no ordinary file.
    package init(file path: String) throws(FileError) {
        let file = try OpenFile(path: path)
        name = "'\(path)'"
        store = TermStore(
            size: file.size,
            append: { _ in throw FileError("write", path, reason: "it is only read") },
            read: { try file.bytes($0) })
    }

    /// Hands over line after line, without line feeds.
    ///
    /// - Throws: `RunError` if it cannot be read or its last line is not ended, and what the body
    ///   throws.
    package func forEach(_ body: ([UInt8]) throws(RunError) -> Void) throws(RunError) {
        try read { line throws(RunError) in
            try body(line)
            return true
        }
    }

    /// The first lines, without line feeds.
    ///
    /// - Throws: `RunError` if they cannot be read.
    package func prefix(_ count: Int) throws(RunError) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        try read { line throws(RunError) in
            if lines.count < count { lines.append(line) }
            return lines.count < count
        }
        return lines
    }

    /// Hands over line after line until the body wants no more.
    private func read(_ body: ([UInt8]) throws(RunError) -> Bool) throws(RunError) {
        var pending: [UInt8] = []
        for start in stride(from: 0, to: store.size, by: Self.chunk) {
            if Interruption.isRequested { throw .interrupted }
            pending += try bytes(start..<min(start + Self.chunk, store.size))
            var position = 0
            while let end = NewlineSearch.first(in: pending.span, from: position) {
                guard try body(Array(pending[position..<end])) else { return }
                position = end + 1
            }
            pending.removeFirst(position)
        }
        guard pending.isEmpty else { throw .state("\(name) is cut off") }
    }

    /// SHA-256 of everything, in hexadecimal.
    func sha256() throws(RunError) -> String {
        var hash = SHA256()
        for start in stride(from: 0, to: store.size, by: Self.chunk) {
            hash.update(try bytes(start..<min(start + Self.chunk, store.size)))
        }
        return hash.finish()
    }

    private func bytes(_ range: Range<Int>) throws(RunError) -> [UInt8] {
        do {
            return try store.bytes(range)
        } catch let error as FileError {
            throw .file(error)
        } catch {
            throw .state("\(name) cannot be read back: \(error)")
        }
    }
}
