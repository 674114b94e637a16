// SPDX-License-Identifier: Apache-2.0

/// Finds the least of the greatest numbers without sorting all of them.
struct GreatestNumbers {
    private let limit: Int
    private var kept: [Int] = []
    /// Numbers below it are not among the greatest.
    private var floor = Int.min

    /// Looks for the `limit` greatest numbers.
    init(limit: Int) {
        self.limit = max(limit, 0)
    }

    mutating func add(_ number: Int) {
        guard number > floor else { return }
        kept.append(number)
        guard kept.count >= 2 * limit + 16 else { return }
        cut()
        floor = kept.last ?? .max
    }

    /// The least of the greatest numbers; less than all numbers if there are no more than those.
    var least: Int {
        var all = self
        all.cut()
        return all.kept.count < limit ? .min : all.kept.last ?? .max
    }

    private mutating func cut() {
        kept.sort(by: >)
        kept.removeLast(max(kept.count - limit, 0))
    }
}
