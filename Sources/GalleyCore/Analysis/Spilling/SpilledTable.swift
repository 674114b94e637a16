// SPDX-License-Identifier: Apache-2.0

/// A table of lines in a store: terms with their counts, or the entries of a keyed table.
///
/// Each term or key occurs once. Terms are in the order of their UTF-8 bytes, entries in the order
/// of their keys.
struct SpilledTable: Sendable {
    /// The store with the lines.
    let store: SpillStore
    /// The bytes of the lines.
    let bytes: Range<Int>
    /// The number of lines.
    let terms: Int
    /// The sum of the occurrences of all terms; 0 in a keyed table.
    let occurrences: Int
}

/// Reads the terms of a table.
struct SpilledTableReader {
    private var lines: TableLines
    /// The occurrences not yet read, because the table may be forged and its counts must not exceed
    /// the stated sum.
    private var rest: Int

    init(_ table: SpilledTable) {
        lines = TableLines(table)
        rest = table.occurrences
    }

    /// The next term; nil at the end.
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

    /// Adds a term, which must come after all previous ones in the order of the table.
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
    /// The offset in the store up to which it has been read.
    private var offset: Int

    init(_ table: SpilledTable) {
        self.table = table
        offset = table.bytes.lowerBound
    }

    /// The next line without its end, and its bytes in the store; nil at the end.
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

    /// Reads more bytes; false at the end.
    ///
    /// The buffer doubles for a line that does not fit.
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

/// Bytes of a store that are not a valid table.
struct SpillFault: Error, CustomStringConvertible {
    /// The offset in the store.
    let offset: Int

    var description: String { "there is no valid table at byte \(offset)" }
}
