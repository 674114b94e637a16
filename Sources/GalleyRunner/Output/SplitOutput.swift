// SPDX-License-Identifier: Apache-2.0

/// Bytes that a split adds to the records and to the failures.
struct SplitOutput: Sendable {
    var records: [UInt8] = []
    var failures: [UInt8] = []

    var isEmpty: Bool { records.isEmpty && failures.isEmpty }

    mutating func append(_ other: SplitOutput) {
        records += other.records
        failures += other.failures
    }

    mutating func removeAll() {
        records.removeAll(keepingCapacity: true)
        failures.removeAll(keepingCapacity: true)
    }
}
