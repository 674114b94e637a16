// SPDX-License-Identifier: Apache-2.0

/// A set of traits, of a repeated line or of a line that may begin an article; at most 64.
struct TraitSet<Trait: CaseIterable & RawRepresentable<UInt8>>: Sendable {
    private var bits: UInt64 = 0

    /// Enters a trait if it holds.
    mutating func insert(_ trait: Trait, if holds: Bool = true) {
        bits |= (holds ? 1 : 0) << UInt64(trait.rawValue)
    }

    /// Whether a trait holds.
    func contains(_ trait: Trait) -> Bool {
        bits & 1 << UInt64(trait.rawValue) != 0
    }

    /// Calls a function with the number of each trait that holds, in their order.
    @inline(__always)
    func forEachNumber(_ take: (Int) -> Void) {
        var left = bits
        while left != 0 {
            take(left.trailingZeroBitCount)
            left &= left - 1
        }
    }

    /// The traits that hold, in their order.
    var all: [Trait] { Trait.allCases.filter(contains) }
}
