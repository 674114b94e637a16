// SPDX-License-Identifier: Apache-2.0

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
