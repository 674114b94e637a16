// SPDX-License-Identifier: Apache-2.0

/// Reads a table of records line by line with a small buffer.
struct RecordReader<Record: TableRecord> {
    private static var bufferSize: Int { 1 << 16 }

    private let table: TermTable
    private var buffer: [UInt8] = []
    private var position = 0
    /// How far the store is read.
    private var offset: Int

    init(_ table: TermTable) {
        self.table = table
        offset = table.bytes.lowerBound
    }

    /// The next record and the bytes of its line in the store; nil at the end.
    mutating func next() throws -> (record: Record, bytes: Range<Int>)? {
        var looked = position
        while true {
            if let end = buffer[looked...].firstIndex(of: UInt8(ascii: "\n")) {
                let start = offset - buffer.count + position
                guard let record = Record(line: buffer[position..<end]) else {
                    throw TermTableFault(offset: start)
                }
                let bytes = start..<start + (end - position)
                position = end + 1
                return (record, bytes)
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
