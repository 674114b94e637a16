// SPDX-License-Identifier: Apache-2.0

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
