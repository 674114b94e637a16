// SPDX-License-Identifier: Apache-2.0

/// The traits of a repeated line, and what they are worth.
struct TraitSet {
    private var bits: UInt64 = 0

    /// What speaks for a headline, in tenths of a logit.
    private(set) var headline = -44

    /// What speaks for a caption, in tenths of a logit.
    private(set) var caption = -18

    /// Enters a trait if it holds.
    mutating func insert(_ trait: KindTrait, if holds: Bool) {
        guard holds, !contains(trait) else { return }
        bits |= 1 << UInt64(trait.rawValue)
        headline += trait.points.headline
        caption += trait.points.caption
    }

    /// Whether a trait holds.
    func contains(_ trait: KindTrait) -> Bool {
        bits & 1 << UInt64(trait.rawValue) != 0
    }
}
