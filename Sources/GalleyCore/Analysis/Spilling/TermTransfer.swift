// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// The transfer of the counts and keyed tables of a state into a store, beside its JSON.
///
/// Summaries may contain counts anywhere, and only coding reaches all of them.
final class TermTransfer: Sendable {
    enum Purpose {
        /// Counts in memory move into a table of the store; tables stay where they are.
        case spill
        /// The same as `spill`, and the sums over all tables are computed.
        case sum
        /// Everything is written to the store as one table, identified by its place.
        case file
    }

    let purpose: Purpose
    let store: SpillStore
    /// The number of terms that existed before the first document.
    let preparedTerms: Int
    private let tables = Mutex<[SpilledTable]>([])

    init(_ purpose: Purpose, _ store: SpillStore, preparedTerms: Int = 0) {
        self.purpose = purpose
        self.store = store
        self.preparedTerms = preparedTerms
    }

    /// Registers a table and returns its number.
    func register(_ table: SpilledTable) -> Int {
        tables.withLock {
            $0.append(table)
            return $0.count - 1
        }
    }

    /// The table of a number.
    subscript(number: Int) -> SpilledTable? {
        tables.withLock { $0.indices.contains(number) ? $0[number] : nil }
    }
}
