// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// A limit for the sum of the magnitudes of all decoded numbers of the type `Int`.
///
/// With such a budget, the numbers in a file can be added without overflow, even if the file is
/// forged.
package final class IntegerBudget: Sendable {
    private let rest: Mutex<UInt>

    /// Makes a budget; a negative limit counts as 0.
    package init(_ limit: Int) {
        rest = Mutex(UInt(max(limit, 0)))
    }

    /// Subtracts a number's magnitude; returns false, and subtracts nothing, if too little is left.
    func take(_ number: Int) -> Bool {
        rest.withLock { rest in
            guard number.magnitude <= rest else { return false }
            rest -= number.magnitude
            return true
        }
    }
}
