// SPDX-License-Identifier: Apache-2.0

/// The traits of a repeated line.
struct TraitSet: Sendable {
    private var bits: UInt64 = 0

    /// Enters a trait if it holds.
    mutating func insert(_ trait: KindTrait, if holds: Bool) {
        bits |= (holds ? 1 : 0) << UInt64(trait.rawValue)
    }

    /// Whether a trait holds.
    func contains(_ trait: KindTrait) -> Bool {
        bits & 1 << UInt64(trait.rawValue) != 0
    }

    /// The traits that hold, in their order.
    var all: [KindTrait] { KindTrait.allCases.filter(contains) }
}
