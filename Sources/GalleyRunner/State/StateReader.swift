// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Reads a state file once through, without its tables of terms ever being in memory.
struct StateReader {
    private static let chunk = 1 << 20

    private let path: String
    private var hash = SHA256()
    private var buffer: [UInt8] = []
    /// Bytes of the buffer that are dealt with.
    private var position = 0
    /// Bytes of the file before the buffer.
    private var offset = 0
    /// The lines that are no rows of tables: head, state, end mark.
    private var lines: [ArraySlice<UInt8>] = []
    private var tables: Range<Int>?

    /// What a whole state file holds.
    struct Content: Sendable {
        let head: JSONValue
        let state: JSONValue
        /// The rows of all tables.
        let tables: TermStore
    }

    init(path: String) {
        self.path = path
    }

    /// Reads everything and checks it against the end mark.
    ///
    /// - Throws: `RunError.state` if the file is no state, was cut off or changed.
    mutating func read() throws(RunError) -> Content {
        try RunError.files { () throws(FileError) in
            let file = try InputFile(path: path, takesPipes: false)
            while try file.read(Self.chunk, into: &buffer) > 0 { takeLines() }
        }
        guard lines.first?.first == UInt8(ascii: "{"), let head = lines.first.flatMap(Self.json),
            head["galley_state"] != nil
        else { throw .state("'\(path)' is no state file") }
        if lines.count == 1, head["galley_state"]?.stringValue == "unfinished" {
            throw .state("'\(path)' is of a run that did not end; run it again")
        }
        guard head["galley_state"] == .integer(StateFile.version) else {
            throw .state("'\(path)' is a state file of another version of Galley")
        }
        guard lines.count == 3, position == buffer.count, let end = Self.json(lines[2]),
            end["end"] == "galley_state"
        else { throw .state("'\(path)' is cut off: the end mark is missing") }
        guard end["sha256"]?.stringValue == hash.finish() else {
            throw .state("'\(path)' was changed: its checksum does not fit")
        }
        guard let state = Self.json(lines[1])?["state"] else {
            throw .state("'\(path)' is a state file that lacks something")
        }
        return Content(head: head, state: state, tables: store())
    }

    private mutating func takeLines() {
        var hashed = 0
        while let end = buffer[position...].firstIndex(of: UInt8(ascii: "\n")) {
            take(position..<end + 1)
            position = end + 1
            // The end mark holds the hash of all before it.
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

    private func store() -> TermStore {
        let start = tables?.lowerBound ?? 0
        let path = path
        return TermStore(
            size: tables?.count ?? 0,
            append: { _ in throw FileError("write", path, reason: "it is only read") },
            read: { range in
                try InputFile.bytes(
                    range.lowerBound + start..<range.upperBound + start, ofFileAt: path)
            })
    }
}
