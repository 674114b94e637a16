// SPDX-License-Identifier: Apache-2.0

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
