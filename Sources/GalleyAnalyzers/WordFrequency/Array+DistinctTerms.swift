// SPDX-License-Identifier: Apache-2.0

import GalleyCore

extension Array where Element == Term {
    /// The number of different terms.
    ///
    /// A table of numbers that lives only here: a `Set` would cost more than all other counting.
    var distinctCount: Int {
        var size = 16
        while size < count * 2 { size *= 2 }
        var slots = [Int](repeating: -1, count: size)
        var distinct = 0
        for term in self {
            var slot = term.index & (size - 1)
            while slots[slot] != -1, slots[slot] != term.index { slot = (slot + 1) & (size - 1) }
            if slots[slot] == -1 {
                slots[slot] = term.index
                distinct += 1
            }
        }
        return distinct
    }
}
