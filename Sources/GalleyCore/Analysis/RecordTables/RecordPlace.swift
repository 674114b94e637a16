// SPDX-License-Identifier: Apache-2.0

/// Where a record of a table can be read again.
public struct RecordPlace<Record: TableRecord>: Sendable {
    enum Source: Sendable {
        /// In memory, under its key.
        case memory(Record.Key)
        /// The bytes of a line of the table of this number, in its store.
        case table(Int, Range<Int>)
    }

    let source: Source
}
