// SPDX-License-Identifier: Apache-2.0

/// A set of small numbers, one bit each; empty it takes nothing.
struct PositionSet: Sendable {
    private var bits: [UInt64] = []

    func contains(_ position: Int) -> Bool {
        let word = position >> 6
        return word < bits.count && bits[word] & (1 << UInt64(position & 63)) != 0
    }

    mutating func insert(_ position: Int) {
        let word = position >> 6
        while bits.count <= word { bits.append(0) }
        bits[word] |= 1 << UInt64(position & 63)
    }
}
