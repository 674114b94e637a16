// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// What all numbers of the type `Int` that are decoded may come to, by their sizes.
///
/// Whoever adds up numbers of values that others wrote, and may have forged, gives such a budget to
/// the decoders: then no sum of any of these numbers overflows.
package final class IntegerBudget: Sendable {
    private let rest: Mutex<UInt>

    /// Begins with all of a budget, 0 or more.
    package init(_ limit: Int) {
        rest = Mutex(UInt(max(limit, 0)))
    }

    /// Takes a number's size; false if so much is not left.
    func take(_ number: Int) -> Bool {
        rest.withLock { rest in
            guard number.magnitude <= rest else { return false }
            rest -= number.magnitude
            return true
        }
    }
}
