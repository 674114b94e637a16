// SPDX-License-Identifier: Apache-2.0

/// Finds the least of the greatest numbers without keeping or sorting all of them.
struct GreatestNumbers {
    private let limit: Int
    /// A heap: each number is at least as great as the one at half its place, from 1.
    private var kept: [Int] = []

    /// Looks for the `limit` greatest numbers.
    init(limit: Int) {
        self.limit = max(limit, 0)
    }

    mutating func add(_ number: Int) {
        if kept.count < limit {
            kept.append(number)
            rise()
        } else if let least = kept.first, number > least {
            kept[0] = number
            sink()
        }
    }

    /// The least of the greatest numbers; less than all numbers if there are no more than those.
    var least: Int {
        limit == 0 ? .max : kept.count < limit ? .min : kept[0]
    }

    private mutating func rise() {
        var place = kept.count - 1
        while place > 0, kept[place] < kept[(place - 1) / 2] {
            kept.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    private mutating func sink() {
        var place = 0
        while true {
            var least = place
            for child in [2 * place + 1, 2 * place + 2]
            where child < kept.count && kept[child] < kept[least] {
                least = child
            }
            if least == place { return }
            kept.swapAt(place, least)
            place = least
        }
    }
}
