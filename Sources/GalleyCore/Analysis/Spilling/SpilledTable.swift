// SPDX-License-Identifier: Apache-2.0

/// A table of lines in a store: terms with their counts, or the entries of a keyed table.
///
/// Each term or key occurs once. Terms are sorted by their UTF-8 bytes, and entries are sorted by
/// their keys.
struct SpilledTable: Sendable {
    /// The store with the lines.
    let store: SpillStore
    /// The byte range of the lines in the store.
    let bytes: Range<Int>
    /// The number of lines.
    let terms: Int
    /// The sum of the occurrences of all terms; 0 in a keyed table.
    let occurrences: Int
}

/// Reads the terms of a table.
struct SpilledTableReader {
    private var lines: TableLines
    /// How many of the declared occurrences have not been read yet; a count greater than this is
    /// refused, because the table may be forged.
    private var rest: Int

    init(_ table: SpilledTable) {
        lines = TableLines(table)
        rest = table.occurrences
    }

    /// Returns the next term; nil at the end.
    mutating func next() throws -> TermRecord? {
        guard let (line, bytes) = try lines.next() else { return nil }
        guard let record = TermRecord(line: line), 1...max(rest, 1) ~= record.occurrences,
            1...record.occurrences ~= record.documents, record.occurrences <= rest
        else { throw SpillFault(offset: bytes.lowerBound) }
        rest -= record.occurrences
        return record
    }
}

/// Writes the terms of one table; nothing else may write to the store at the same time.
struct SpilledTableWriter {
    private static let bufferSize = 1 << 16

    private let store: SpillStore
    private let start: Int
    private var buffer: [UInt8] = []
    private var terms = 0
    private var occurrences = 0

    init(_ store: SpillStore) {
        self.store = store
        start = store.size
    }

    /// Adds a term, which must follow all previous terms in the byte order of spellings.
    mutating func add(_ record: TermRecord) throws {
        record.append(to: &buffer)
        terms += 1
        occurrences += record.occurrences
        if buffer.count >= Self.bufferSize { try flush() }
    }

    /// Writes the rest of the buffer and returns the table.
    mutating func finish() throws -> SpilledTable {
        try flush()
        return SpilledTable(
            store: store, bytes: start..<store.size, terms: terms, occurrences: occurrences)
    }

    private mutating func flush() throws {
        try store.append(buffer)
        buffer.removeAll(keepingCapacity: true)
    }
}

/// The lines of a table, read with a small buffer.
struct TableLines {
    private static let bufferSize = 1 << 16

    private let table: SpilledTable
    private var buffer: [UInt8] = []
    private var position = 0
    /// The offset in the store of the first byte that has not been read yet.
    private var offset: Int

    init(_ table: SpilledTable) {
        self.table = table
        offset = table.bytes.lowerBound
    }

    /// Returns the next line without its line break, and its byte range in the store; nil after the
    /// last line.
    mutating func next() throws -> (line: ArraySlice<UInt8>, bytes: Range<Int>)? {
        var searched = position
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                let line = buffer[position..<end]
                let start = offset - buffer.count + position
                position = end + 1
                return (line, start..<start + line.count)
            }
            guard try fill() else { return nil }
            searched = position
        }
    }

    /// Reads more bytes; returns false at the end of the table.
    ///
    /// The buffer doubles if a line does not fit into it.
    private mutating func fill() throws -> Bool {
        let rest = buffer.count - position
        let count = min(max(Self.bufferSize, rest), table.bytes.upperBound - offset)
        guard count > 0 else {
            if position < buffer.count { throw SpillFault(offset: offset) }
            return false
        }
        buffer.removeFirst(position)
        position = 0
        buffer += try table.store.bytes(offset..<offset + count)
        offset += count
        return true
    }
}

/// The error for bytes of a store that are not a valid table.
struct SpillFault: Error, CustomStringConvertible {
    /// The byte offset in the store.
    let offset: Int

    var description: String { "there is no valid table at byte \(offset)" }
}
