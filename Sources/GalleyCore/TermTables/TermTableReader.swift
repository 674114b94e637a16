// SPDX-License-Identifier: Apache-2.0

/// Reads a table line by line with a small buffer.
struct TermTableReader {
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

    /// The next term; nil at the end.
    mutating func next() throws -> TermRecord? {
        while true {
            if let end = buffer[position...].firstIndex(of: UInt8(ascii: "\n")) {
                let line = buffer[position..<end]
                position = end + 1
                guard let record = TermRecord(line: line) else {
                    throw TermTableFault(offset: offset - buffer.count + line.startIndex)
                }
                return record
            }
            guard try fill() else { return nil }
        }
    }

    /// Reads on; false at the end.
    private mutating func fill() throws -> Bool {
        let count = min(Self.bufferSize, table.bytes.upperBound - offset)
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
