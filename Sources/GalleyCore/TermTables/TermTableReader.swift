// SPDX-License-Identifier: Apache-2.0

/// Reads a table term by term.
struct TermTableReader {
    private var lines: TableLines

    init(_ table: TermTable) {
        lines = TableLines(table)
    }

    /// The next term; nil at the end.
    mutating func next() throws -> TermRecord? {
        guard let (line, bytes) = try lines.next() else { return nil }
        guard let record = TermRecord(line: line) else {
            throw TermTableFault(offset: bytes.lowerBound)
        }
        return record
    }
}
