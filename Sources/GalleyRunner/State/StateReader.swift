// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Reads a state file once, without keeping its term tables in memory.
struct StateReader {
    private static let chunk = 1 << 20

    private let path: String
    private var hash = SHA256()
    private var buffer: [UInt8] = []
    /// The number of bytes in the buffer that are already processed.
    private var position = 0
    /// The byte offset in the file at which the buffer begins.
    private var offset = 0
    /// The lines that are not table rows: the head, the state and the end mark.
    private var lines: [ArraySlice<UInt8>] = []
    private var tables: Range<Int>?

    /// The content of a complete state file.
    struct Content: Sendable {
        let head: JSONValue
        let state: JSONValue
        /// The rows of all term tables, which are read from the file when they are needed.
        let tables: SpillStore
    }

    init(path: String) {
        self.path = path
    }

    /// Reads the file and compares the hash of its content with the hash in its end mark.
    ///
    /// - Throws: `FileError` if the file cannot be read; `RunError.state` if it is not a state
    ///   file, or was cut off or changed.
    mutating func read() throws -> Content {
        let file = try InputFile(path: path, takesPipes: false)
        while try file.read(Self.chunk, into: &buffer) > 0 { takeLines() }
        return try content()
    }

    private mutating func content() throws(RunError) -> Content {
        guard lines.first?.first == UInt8(ascii: "{"), let head = lines.first.flatMap(Self.json),
            head["galley_state"] != nil
        else { throw .state("'\(path)' is not a state file") }
        if lines.count == 1, head["galley_state"]?.stringValue == "unfinished" {
            throw .state("'\(path)' belongs to a run that did not finish; run it again")
        }
        guard head["galley_state"] == .integer(StateFile.version) else {
            throw .state("'\(path)' was written by another version of Galley")
        }
        guard lines.count == 3, position == buffer.count, let end = Self.json(lines[2]),
            end["end"] == "galley_state"
        else { throw .state("'\(path)' is incomplete: the end mark is missing") }
        guard end["sha256"]?.stringValue == hash.finish() else {
            throw .state("'\(path)' was changed: its checksum does not match")
        }
        guard let state = Self.json(lines[1])?["state"] else {
            throw .state("the state file '\(path)' is incomplete")
        }
        return Content(head: head, state: state, tables: store())
    }

    private mutating func takeLines() {
        var hashed = 0
        while let end = buffer[position...].firstIndex(of: UInt8(ascii: "\n")) {
            take(position..<end + 1)
            position = end + 1
            // The end mark is not hashed, because it contains the hash of everything before it.
            if lines.count < 3 { hashed = position }
        }
        let whole = buffer[..<hashed]
        hash.update(whole.span)
        buffer.removeFirst(position)
        offset += position
        position = 0
    }

    private mutating func take(_ range: Range<Int>) {
        if buffer[range.lowerBound] == UInt8(ascii: "["), lines.count == 1 {
            let start = tables?.lowerBound ?? offset + range.lowerBound
            tables = start..<offset + range.upperBound
        } else if lines.count < 4 {
            lines.append(ArraySlice(Array(buffer[range].dropLast())))
        }
    }

    private static func json(_ line: ArraySlice<UInt8>) -> JSONValue? {
        try? JSONValue(parsing: Array(line))
    }

    private func store() -> SpillStore {
        let start = tables?.lowerBound ?? 0
        let path = path
        return SpillStore(
            size: tables?.count ?? 0,
            append: { _ in throw FileError("write", path, reason: "it is open only for reading") },
            read: { range in
                try InputFile.bytes(
                    range.lowerBound + start..<range.upperBound + start, ofFileAt: path)
            })
    }
}
