// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

/// Goes once more through the records of a run and writes something made of each line.
///
/// Only a piece of the records is in memory at a time.
package struct RecordReplay {
    /// Makes something of the line of a record, without its line feed, and appends it; false if the
    /// line is no record.
    package typealias Transform = (_ line: [UInt8], _ bytes: inout [UInt8]) -> Bool
    /// Takes bytes that are to be written.
    package typealias Output = (_ bytes: [UInt8]) throws(RunError) -> Void

    private static let chunk = 1 << 20

    private let lines: StoredLines
    private let name: String

    /// Looks at the records that were kept in a store.
    package init(_ records: TermStore) {
        name = "the records"
        lines = StoredLines(records, name: name)
    }

    /// Looks at the records that lie in a file.
    ///
    /// - Throws: `RunError` if the file cannot be opened.
    package init(file path: String) throws(RunError) {
        name = "'\(path)'"
        lines = try RunError.files { () throws(FileError) in try StoredLines(file: path) }
    }

    /// Checks that the records are those that somebody has the hash of.
    ///
    /// - Throws: `RunError` if they are not, or cannot be read.
    package func check(sha256 expected: String) throws(RunError) {
        guard try lines.sha256() == expected else {
            throw .state("\(name) was changed: it is not what the state beside it was written with")
        }
    }

    /// Looks at every line.
    ///
    /// - Throws: `RunError` if records cannot be read, or are none for the body.
    package func read(_ body: (_ line: [UInt8]) throws(RunError) -> Bool) throws(RunError) {
        try lines.forEach { line throws(RunError) in
            guard try body(line) else { throw noRecord }
        }
    }

    /// Writes the records as they are to a file or to standard output.
    ///
    /// - Throws: `RunError` if they cannot be read or the output cannot be written.
    package func copy(to display: OutputDestination.Display) throws(RunError) {
        try write(to: display, head: []) { line, bytes in
            bytes += line
            bytes.append(UInt8(ascii: "\n"))
            return true
        } tail: { _ throws(RunError) in
        }
    }

    /// Writes to a file or to standard output.
    ///
    /// - Parameters:
    ///   - head: what stands before everything else.
    ///   - tail: writes what stands at the end, when all lines are done.
    /// - Throws: `RunError` if records cannot be read, or are none, or the output cannot be written.
    package func write(
        to display: OutputDestination.Display, head: [UInt8], _ transform: Transform,
        tail: (Output) throws(RunError) -> Void
    ) throws(RunError) {
        var sink = try RunError.files { () throws(FileError) in
            try RecordSink(nil, display: display)
        }
        var made = head
        try lines.forEach { line throws(RunError) in
            guard transform(line, &made) else { throw noRecord }
            guard made.count >= Self.chunk else { return }
            try Self.put(made, &sink)
            made.removeAll(keepingCapacity: true)
        }
        try Self.put(made, &sink)
        try tail { bytes throws(RunError) in try Self.put(bytes, &sink) }
        do throws(FileError) { _ = try sink.commit() } catch { throw .file(error) }
    }

    private var noRecord: RunError { .state("\(name) holds a line that is no record") }

    private static func put(_ bytes: [UInt8], _ sink: inout RecordSink) throws(RunError) {
        do throws(FileError) { try sink.write(bytes) } catch { throw .file(error) }
    }
}
