// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// How the term counts of a state travel beside its JSON instead of in it.
///
/// Summaries may hold counts wherever they like; coding is the one way to reach all of them.
final class TermTransfer: Sendable {
    enum Purpose {
        /// Counts in memory move into a table of the store; tables stay where they are.
        case spill
        /// As `spill`, and the sums over all tables are found out.
        case settle
        /// Everything is written to the store as one table, named by its place.
        case file
    }

    let purpose: Purpose
    let store: TermStore
    /// Terms below it were there before the first document.
    let preparedTerms: Int
    private let tables = Mutex<[TermTable]>([])

    init(_ purpose: Purpose, _ store: TermStore, preparedTerms: Int = 0) {
        self.purpose = purpose
        self.store = store
        self.preparedTerms = preparedTerms
    }

    /// Remembers a table; gives the number by which it is found again.
    func enter(_ table: TermTable) -> Int {
        tables.withLock {
            $0.append(table)
            return $0.count - 1
        }
    }

    /// The table of a number.
    subscript(number: Int) -> TermTable? {
        tables.withLock { $0.indices.contains(number) ? $0[number] : nil }
    }
}
