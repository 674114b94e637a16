// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// A transfer of term counts and keyed tables into a store while a run's state is encoded as JSON.
///
/// The transfer happens while the state is encoded and decoded, because a summary may contain
/// counts at any depth, and only encoders and decoders visit all parts of the summary.
final class TermTransfer: Sendable {
    enum Purpose {
        /// Counts in memory are moved into a new table of the store; existing tables do not change.
        case spill
        /// Counts are moved as in the case `spill`, and then the sums over all tables are computed.
        case sum
        /// All counts are written to the store as one table, which is identified by its byte range.
        case file
    }

    let purpose: Purpose
    let store: SpillStore
    /// The number of terms that the vocabulary contained before the first document.
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

    /// The registered table with this number; nil if there is none.
    subscript(number: Int) -> SpilledTable? {
        tables.withLock { $0.indices.contains(number) ? $0[number] : nil }
    }
}
