// SPDX-License-Identifier: Apache-2.0

/// Terms with their counts in a store, each once, in the order of their UTF-8 bytes.
struct TermTable: Sendable {
    /// Where the lines are.
    let store: TermStore
    /// The bytes of the lines.
    let bytes: Range<Int>
    /// How many terms there are.
    let terms: Int
    /// The sum of all occurrences.
    let occurrences: Int
}

/// Reads a table term by term.
struct TermTableReader {
    private var lines: TableLines
    /// What is left of the occurrences of all terms: the table may come from elsewhere, and whoever
    /// adds up its counts relies on their sum.
    private var rest: Int

    init(_ table: TermTable) {
        lines = TableLines(table)
        rest = table.occurrences
    }

    /// The next term; nil at the end.
    mutating func next() throws -> TermRecord? {
        guard let (line, bytes) = try lines.next() else { return nil }
        guard let record = TermRecord(line: line), 1...max(rest, 1) ~= record.occurrences,
            1...record.occurrences ~= record.documents, record.occurrences <= rest
        else { throw TermTableFault(offset: bytes.lowerBound) }
        rest -= record.occurrences
        return record
    }
}

/// Writes one table; nobody else may write to the store meanwhile.
struct TermTableWriter {
    private static let bufferSize = 1 << 16

    private let store: TermStore
    private let start: Int
    private var buffer: [UInt8] = []
    private var terms = 0
    private var occurrences = 0

    init(_ store: TermStore) {
        self.store = store
        start = store.size
    }

    /// Adds a term, which must stand behind all terms before.
    mutating func add(_ record: TermRecord) throws {
        record.append(to: &buffer)
        terms += 1
        occurrences += record.occurrences
        if buffer.count >= Self.bufferSize { try flush() }
    }

    /// Writes what is left.
    mutating func finish() throws -> TermTable {
        try flush()
        return TermTable(
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

    private let table: TermTable
    private var buffer: [UInt8] = []
    private var position = 0
    /// How far the store is read.
    private var offset: Int

    init(_ table: TermTable) {
        self.table = table
        offset = table.bytes.lowerBound
    }

    /// The next line without its end, and its bytes in the store; nil at the end.
    mutating func next() throws -> (line: ArraySlice<UInt8>, bytes: Range<Int>)? {
        var looked = position
        while true {
            if let end = buffer[looked...].firstIndex(of: UInt8(ascii: "\n")) {
                let line = buffer[position..<end]
                let start = offset - buffer.count + position
                position = end + 1
                return (line, start..<start + line.count)
            }
            guard try fill() else { return nil }
            looked = position
        }
    }

    /// Reads on; false at the end.
    ///
    /// A line that does not fit is met with twice the room.
    private mutating func fill() throws -> Bool {
        let rest = buffer.count - position
        let count = min(max(Self.bufferSize, rest), table.bytes.upperBound - offset)
        guard count > 0 else {
            if position < buffer.count { throw TermTableFault(offset: offset) }
            return false
        }
        buffer.removeFirst(position)
        position = 0
        buffer += try table.store.bytes(offset..<offset + count)
        offset += count
        return true
    }
}

/// Bytes of a store that are no table of terms.
struct TermTableFault: Error, CustomStringConvertible {
    /// Where in the store.
    let offset: Int

    var description: String { "no table of terms at byte \(offset)" }
}
