// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

/// Reads the records of a run again and writes output that is made from each record.
///
/// Only a piece of the records is in memory at any time.
package struct RecordReplay {
    /// A function that appends the output for a line to `bytes`, or returns false if the line is
    /// not a record; `line` does not include the line feed.
    package typealias Transform = (_ line: [UInt8], _ bytes: inout [UInt8]) -> Bool
    /// A function that writes bytes.
    package typealias Output = (_ bytes: [UInt8]) throws -> Void

    private static let chunk = 1 << 20

    private let lines: StoredLines
    private let name: String

    /// Reads records from a store.
    package init(_ records: SpillStore) {
        name = "the stored copy of the records"
        lines = StoredLines(records, name: name)
    }

    /// Reads records from a file.
    ///
    /// - Throws: `FileError` if the file cannot be opened.
    package init(file path: String) throws(FileError) {
        name = "'\(path)'"
        lines = try StoredLines(file: path)
    }

    /// Checks that the SHA-256 of the records is equal to an expected one.
    ///
    /// - Throws: `FileError` or `RunError` if the hashes differ, or the records cannot be read.
    package func check(sha256 expected: String) throws {
        guard try lines.sha256() == expected else {
            throw RunError.state(
                "\(name) was changed: it does not match the state file in the same folder")
        }
    }

    /// Calls a function for every line.
    ///
    /// - Parameter body: a function that returns false if the line is not a record.
    /// - Throws: `FileError` or `RunError` if the records cannot be read or contain a line that is
    ///   not a record, and the errors of `body`.
    package func read(_ body: (_ line: [UInt8]) throws -> Bool) throws {
        try lines.forEach { line in
            guard try body(line) else { throw notARecord }
        }
    }

    /// Writes the unchanged records to a display.
    ///
    /// - Throws: `FileError` or `RunError` if the records cannot be read or written.
    package func copy(to display: OutputDestination.Display) throws {
        try write(to: display, head: []) { line, bytes in
            bytes += line
            bytes.append(UInt8(ascii: "\n"))
            return true
        } tail: { _ in
        }
    }

    /// Writes output that is made from the records to a display.
    ///
    /// - Parameters:
    ///   - head: the beginning of the output.
    ///   - transform: a function that appends the output for one line.
    ///   - tail: a function that writes the end of the output, after all lines.
    /// - Throws: `FileError` or `RunError` if the records cannot be read or contain a line that is
    ///   not a record, or the output cannot be written, and the errors of `tail`.
    package func write(
        to display: OutputDestination.Display, head: [UInt8], _ transform: Transform,
        tail: (Output) throws -> Void
    ) throws {
        var sink = try RecordSink(nil, display: display)
        var made = head
        try lines.forEach { line in
            guard transform(line, &made) else { throw notARecord }
            guard made.count >= Self.chunk else { return }
            try sink.write(made)
            made.removeAll(keepingCapacity: true)
        }
        try sink.write(made)
        try tail { bytes in try sink.write(bytes) }
        _ = try sink.commit()
    }

    private var notARecord: RunError { .state("\(name) contains a line that is not a record") }
}
