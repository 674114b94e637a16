// SPDX-License-Identifier: Apache-2.0

/// Reads a table record by record.
struct RecordReader<Record: TableRecord> {
    private var lines: TableLines

    init(_ table: TermTable) {
        lines = TableLines(table)
    }

    /// The next record and the bytes of its line in the store; nil at the end.
    mutating func next() throws -> (record: Record, bytes: Range<Int>)? {
        guard let (line, bytes) = try lines.next() else { return nil }
        guard let record = Record(line: line) else {
            throw TermTableFault(offset: bytes.lowerBound)
        }
        return (record, bytes)
    }
}
