// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

/// Goes once more through the records of a run and writes something made of each line.
///
/// Only a piece of the records is in memory at a time.
package struct RecordReplay {
    /// Makes something of the line of a record, without its line feed, and appends it; false if the
    /// line is no record.
    package typealias Transform = (_ line: [UInt8], _ bytes: inout [UInt8]) -> Bool

    private static let chunk = 1 << 20

    private let records: TermStore
    private let name: String

    /// Looks at the records that were kept in a store.
    package init(_ records: TermStore) {
        self.records = records
        name = "the records"
    }

    /// Looks at the records that lie in a file.
    package init(file path: String) {
        name = "'\(path)'"
        records = TermStore(
            size: FileStatus(path: path)?.size ?? 0,
            append: { _ in throw FileError("write", path, reason: "it is only read") },
            read: { try InputFile.bytes($0, ofFileAt: path) })
    }

    /// Writes to a file or to standard output.
    ///
    /// - Parameters:
    ///   - head: what stands before everything else.
    ///   - tail: makes what stands at the end, when all lines are done.
    /// - Throws: `RunError` if records cannot be read, or are none, or the output cannot be written.
    package func write(
        to display: OutputDestination.Display, head: [UInt8], _ transform: Transform,
        tail: () -> [UInt8]
    ) throws(RunError) {
        var sink = try RunError.files { () throws(FileError) in
            try RecordSink(nil, display: display)
        }
        try Self.put(head, &sink)
        var pending: [UInt8] = []
        for start in stride(from: 0, to: records.size, by: Self.chunk) {
            if Interruption.isRequested { throw .interrupted }
            pending += try bytes(start..<min(start + Self.chunk, records.size))
            try Self.put(try taken(&pending, transform), &sink)
        }
        guard pending.isEmpty else { throw .state("\(name) is cut off") }
        try Self.put(tail(), &sink)
        do throws(FileError) { _ = try sink.commit() } catch { throw .file(error) }
    }

    /// What is made of the whole lines of a buffer, which are removed from it.
    private func taken(
        _ pending: inout [UInt8], _ transform: Transform
    ) throws(RunError) -> [UInt8] {
        var made: [UInt8] = []
        var position = 0
        while let end = pending[position...].firstIndex(of: UInt8(ascii: "\n")) {
            guard transform(Array(pending[position..<end]), &made) else {
                throw .state("\(name) holds a line that is no record")
            }
            position = end + 1
        }
        pending.removeFirst(position)
        return made
    }

    private func bytes(_ range: Range<Int>) throws(RunError) -> [UInt8] {
        do {
            return try records.bytes(range)
        } catch let error as FileError {
            throw .file(error)
        } catch {
            throw .state("\(name) cannot be read back: \(error)")
        }
    }

    private static func put(_ bytes: [UInt8], _ sink: inout RecordSink) throws(RunError) {
        do throws(FileError) { try sink.write(bytes) } catch { throw .file(error) }
    }
}
